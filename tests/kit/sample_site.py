"""A small archive with one page of each kind, for tests that look at pages in a browser."""

from __future__ import annotations

import json
from pathlib import Path

from mujaz.pages.parts import WHOLE

ROOT = Path(__file__).parents[2]

CONFIG = """
site_name: موجز
site_description: أرشيف موجزات إخبارية عربية
site_url: https://news.example/
theme: {name: material, language: ar, font: false}
use_directory_urls: false
plugins: [mujaz: {hijri: true}]
markdown_extensions: [admonition, tables, fenced_code, toc]
nav:
  - الأحدث: index.md
  - الدول: countries/index.md
  - الجهات: actors/index.md
  - الموضوعات: topics/index.md
  - عن الأرشيف: about.md
"""

CURATED = """---
id: 2024-05-02-mali-russia
title: "مالي: موسكو تَعِد بمزيد من الدعم، بحسب Reuters"
date: 2024-05-02
publisher: reuters
url: https://example.org/news/1
summary: [قالت روسيا إنها ستواصل دعم مالي.]
topics: [security]
reviewed: true
---

قالت روسيا يوم الخميس إنها ستواصل دعم مالي. وتقاتل في مالي مجموعة فاغنر.

## موقف الجزائر

أعربت الجزائر عن قلقها. ووصل وفد من مالي إلى موسكو.

| البند | القيمة | المصدر | السنة | ملاحظة | مقارنة |
|---|---|---|---|---|---|
| المساعدات العسكرية | 716 مليون دولار | معهد استوكهولم | 2023 | رقم تقديري غير مؤكد | أعلى من العام الماضي |

## موقف مالي

لم تعلّق باماكو.
"""

ABOUT = """# عن الأرشيف

للاتصال: +966 11 123 4567 صباحًا. صدر العدد في 30-11-2023، وغطّى 2014-2018.

يقرأ تقارير Institute for the Study of War وغيرها.

The president said in الرياض that talks with إيران would go on.

!!! note "ملاحظة"
    ما استُخرج آليًّا يُوسم بذلك.

```
{"اسم": "السعودية", "دولة": "إيران"}
```

## الخصوصية

لا تتبّع.
"""

# A month that is too long for one page, with what titles hold elsewhere: quotes, Latin, numbers, much length.
TITLES = (
    'الرئيس السيسي: "لن نقبل بأي تهديد لأمن مصر" وفرنسا ترحّب',
    "Airbus وMcKinsey تعلنان في القاهرة عن صفقة بقيمة 1.2 مليار دولار (2024-2030) بنسبة 35.5%",
    "وزارة الخارجية المصرية تعلن أن المشاورات الرباعية حول مستقبل المنطقة العربية وشمال إفريقيا تستأنف الثلاثاء",
    "مصر",
)
DAYS = 2
LONG = {
    f"briefings/2024/2024-06-{n % DAYS + 1:02}-egypt-{n}.md": f"---\nid: 2024-06-{n % DAYS + 1:02}-egypt-{n}\n"
    f"title: {json.dumps(TITLES[n % len(TITLES)], ensure_ascii=False)}\ndate: 2024-06-{n % DAYS + 1:02}\n---\n\n"
    "قال بابا الفاتيكان فرنسيس أمس إن مصر تستقبل ضيوفها.\n"
    for n in range(WHOLE + 1)
}

KINDS = {
    "home": "index.html",
    "briefing": "briefings/2024-05-02-mali-russia.html",
    "country": "countries/ml.html",
    "actor": "actors/wagner-group.html",
    "pair": "pairs/ml-ru.html",
    "topic": "topics/security.html",
    "source": "sources/reuters.html",
    "month": "dates/2024-05.html",
    "year": "dates/2024.html",
    "long month": "dates/2024-06.html",
    "day": "dates/2024-06-01.html",
    "undated": "dates/undated.html",
    "long country": "countries/eg.html",
    "part of a country": "countries/eg/2024-06-01.html",
    "speck": "countries/va.html",
    "actors": "actors/index.html",
    "pairs": "pairs/index.html",
    "topics": "topics/index.html",
    "sources": "sources/index.html",
    "dates": "dates/index.html",
    "countries": "countries/index.html",
    "timeline": "timeline.html",
    "long line of events": "timeline/2024.html",
    "map": "map.html",
    "network": "countries/ml/network.html",
    "names": "names.html",
    "ordinary": "about.html",
}


def lay(root: Path) -> Path:
    """Write the archive below ``root``; returns its configuration."""
    files = {
        "mkdocs.yml": CONFIG,
        "docs/about.md": ABOUT,
        "docs/countries/ml.md": "---\nname: مالي\nstatus: تحكمها سلطات عسكرية منذ 2020.\n---\n",
        "briefings/raw/seed.txt": (ROOT / "briefings/raw/seed.txt").read_text(encoding="utf-8"),
        "briefings/2024/2024-05-02-mali-russia.md": CURATED,
        **LONG,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "mkdocs.yml"
