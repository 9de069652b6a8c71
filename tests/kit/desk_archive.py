"""Small archives for tests of what maintainers do: laid out in a folder, and a page as a news site sends it."""

from __future__ import annotations

from pathlib import Path

from mujaz.desk.shelf import Shelf

CONFIG = """site_name: موجز
theme: {name: material, language: ar, font: false}
use_directory_urls: false
plugins: [mujaz]
nav:
  - الأحدث: index.md
  - مالي وروسيا: briefings/2024-05-02-mali.md
  - الجهات: actors/index.md
"""

MALI = """---
# يراجعها محمد
id: 2024-05-02-mali   # لا يتغيّر
title: "مالي: موسكو تعد بمزيد من الدعم"
date: 2024-05-02
countries: [ML, RU]
actors: [africa-corps, 'wagner-group']  # الفيلق أولًا
topics: [security]
reviewed: true
---

قالت روسيا إنها ستواصل دعم مالي عبر الفيلق الأفريقي.
"""

NIGER = """---
id: 2024-05-03-niger
title: النيجر تستقبل مدربين روسًا
date: 2024-05-03
publisher: africa-corps
countries: [NE]
actors:
  # راجع الاسم
  - africa-corps
reviewed: false
---

وصل مدربون من [الفيلق](../actors/africa-corps.md) إلى النيجر، كما وصلوا [من قبل](2024-05-02-mali.md) إلى مالي.
"""

CORPS = """---
id: africa-corps
name: الفيلق الأفريقي
kind: armed-group
countries: [RU]
aliases: {strong: [فيلق أفريقيا], weak: [الفيلق]}
---

تشكيل تابع لوزارة الدفاع الروسية.
"""

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0052)https://www.alsharq-news.example/politics/mali.html -->
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>مالي: موسكو تعد باماكو بمزيد من الدعم العسكري | الشرق نيوز</title>
<meta property="og:site_name" content="الشرق نيوز">
<meta property="og:title" content="مالي: موسكو تعد باماكو بمزيد من الدعم العسكري">
<meta property="article:published_time" content="2024-05-02T14:20:00+03:00">
<meta name="author" content="سليم العبدالله">
</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
<article><h1>مالي: موسكو تعد باماكو بمزيد من الدعم العسكري</h1>
<p>قال وزير الخارجية الروسي سيرغي لافروف إن موسكو ستواصل تقديم الدعم العسكري لمالي. وأضاف أن التعاون يتوسع.</p>
<p>وتقاتل مجموعة فاغنر الروسية إلى جانب الجيش المالي منذ أواخر عام 2021، وفق ما أعلنته باماكو مرارًا.</p>
<p>من جهتها أعربت الجزائر عن قلقها من تدهور الأوضاع الأمنية على حدودها الجنوبية، ودعت إلى العودة إلى اتفاق السلم.</p>
</article>
<aside><h3>الأكثر قراءة</h3><ol><li><a href="/3">أسعار الذهب اليوم</a></li></ol></aside>
<footer><p>جميع الحقوق محفوظة</p></footer>
</body></html>
"""

FILES = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# عن الأرشيف\n\nانظر [مالي](briefings/2024-05-02-mali.md) و[الفيلق](actors/africa-corps.md).\n",
    "docs/actors/africa-corps.md": CORPS,
    "briefings/2024/2024-05-02-mali.md": MALI,
    "briefings/2024/2024-05-03-niger.md": NIGER,
}


def lay(root: Path) -> Shelf:
    """Write the archive below ``root``."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Shelf(root, root / "briefings", root / "docs", "ar")


def contents(root: Path) -> dict[str, bytes]:
    """All files below a folder, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
