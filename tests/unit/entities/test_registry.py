"""The registry: the package's records, and what an archive adds to them."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from mujaz.archive.handwritten import read_handwritten
from mujaz.entities import cache
from mujaz.entities import registry as registry_module
from mujaz.entities.forms import written
from mujaz.entities.registry import load_registry
from mujaz.model import How, Kind, Tenure

ARAB_LEAGUE = ("AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY")
ARAB_LEAGUE += ("MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE")


def test_every_record_of_the_package_is_sound():
    registry, problems = load_registry()
    assert problems == ()
    assert len(registry) >= 800


def test_all_countries_of_iso_3166_and_kosovo_have_names():
    registry, _ = load_registry()
    countries = [entity for entity in registry.values() if entity.is_country]
    assert len(countries) == 250
    assert all(entity.name and entity.latin for entity in countries)
    assert registry["XK"].name == "كوسوفو"


@pytest.mark.parametrize("code", ARAB_LEAGUE)
def test_each_country_of_the_arab_league_has_its_adjective(code: str):
    entity = load_registry()[0][code]
    assert any(alias.how is How.NISBA for alias in entity.aliases)


def test_no_strong_form_belongs_to_two_actors():
    """Folded, and in all the spellings that are generated: «أوبك+» folds to the name of another body."""
    owners: dict[str, set[str]] = {}
    for entity in load_registry()[0].values():
        for form in () if entity.is_country else written(entity):
            if form.alias.strong:
                owners.setdefault(form.stem, set()).add(entity.id)
    assert {form: sorted(ids) for form, ids in owners.items() if len(ids) > 1} == {}


def test_a_role_ends_after_it_begins():
    for entity in load_registry()[0].values():
        for role in entity.roles:
            known = min(len(role.since), len(role.until))
            assert role.since[:known] <= role.until[:known], (entity.id, role.title)


# Offices of a country that one person holds at a time, whatever the holder's gender; the last word is the adjective.
SINGLE = re.compile("(الرئيسة?|رئيسة? الوزراء|وزيرة? الخارجية) \\w+")


def test_a_country_has_one_president_one_prime_minister_and_one_foreign_minister_at_a_time():
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for entity in load_registry()[0].values():
        for role in entity.roles:
            if role.since and (office := SINGLE.fullmatch(role.title)):
                held.setdefault((role.of, office[1].replace("ة", "")), []).append((role.since, role.until, entity.id))
    both = [
        (office, first[2], second[2])
        for office, tenures in held.items()
        for first, second in combinations(sorted(tenures), 2)
        if _overlap(first[1] or "9999", second[0])
    ]
    assert both == []


def _overlap(until: str, since: str) -> bool:
    """Whether an office that was held until then was taken up before, as far as both dates are known."""
    known = min(len(until), len(since))
    return since[:known] < until[:known]


def test_the_countries_and_parents_that_records_name_exist():
    registry, _ = load_registry()
    ids = set(registry)
    for entity in registry.values():
        assert set(entity.countries) <= ids, entity.id
        for role in entity.roles:
            assert not role.of or role.of in ids, (entity.id, role.of)


def test_a_new_actor_of_an_archive_joins():
    registry, problems = load_registry(
        [("docs/actors/x-y.md", {"name": "فلان الفلاني", "kind": "person", "roles": [{"title": "نائب", "from": 2019}]})]
    )
    assert problems == ()
    assert registry["x-y"].name == "فلان الفلاني"
    assert registry["x-y"].path == "docs/actors/x-y.md"
    assert registry["x-y"].roles == (Tenure("نائب", since="2019"),)


def test_an_archive_adds_to_a_record_replaces_in_it_and_drops_from_it():
    registry, problems = load_registry(
        [("docs/countries/gb.md", {"name": "المملكة المتحدة", "aliases": {"strong": ["بريتانيا"], "drop": ["ويلز"]}})]
    )
    texts = {alias.text for alias in registry["GB"].aliases}
    assert problems == ()
    assert registry["GB"].name == "المملكة المتحدة"
    assert "بريتانيا" in texts
    assert "إنجلترا" in texts
    assert "ويلز" not in texts


def test_an_unknown_key_is_a_problem_with_a_way_out_and_the_base_record_stays():
    registry, (problem,) = load_registry([("docs/actors/bloomberg.md", {"aliasses": {}})])
    assert (
        str(problem) == "docs/actors/bloomberg.md: E311 bloomberg: aliasses: is not a known key; did you mean aliases?"
    )
    assert registry["bloomberg"].kind is Kind.MEDIA


def test_a_record_without_a_kind_says_what_is_missing():
    _, (problem,) = load_registry([("docs/actors/new-one.md", {"name": "جديد"})])
    assert problem.message == "new-one: kind: is missing; add it"


def test_a_key_that_yaml_read_as_false_is_norway():
    registry, problems = load_registry([("docs/countries/no.md", {"id": "NO", "name": "النرويج"})])
    assert problems == ()
    assert registry["NO"].name == "النرويج"


def test_only_government_bodies_stand_for_their_country():
    registry, _ = load_registry()
    assert registry["malian-army"].stands_for == ("ML",)
    assert registry["bloomberg"].stands_for == ()


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(blocked))
    assert cache.compiled("x", "1", lambda: [1]) == [1]


def test_a_spoilt_copy_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    assert cache.compiled("x", "1", lambda: {"a": 1}) == {"a": 1}
    (copy,) = tmp_path.glob("x-*.json")
    assert cache.compiled("x", "1", lambda: {"a": 2}) == {"a": 1}
    copy.write_text("{")
    assert cache.compiled("x", "1", lambda: {"a": 2}) == {"a": 2}


def test_copies_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    for key in range(20):
        cache.compiled("x", str(key), lambda: 0)
    assert len(list(tmp_path.glob("x-*.json"))) == 8


WRONG = """\
# A list with faults.
- id: first-one
  name: الأول
  kind: person
- id: second-one
  name: الثاني
  kind: persn
- id: third-one
  name: الثالث
  kind: media
  aliasses: {strong: [ثالث]}
- id: fourth-one
  name: الرابع
  kind: media
  aliases: {strong: [رابع], weak: رابع}
- {name: الأول, kind: person, id: first-one}
- id: last-one
  kind: media
"""


def test_faults_of_a_data_file_tell_line_column_and_the_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(registry_module, "base_files", lambda: [("a.yml", WRONG.encode())])
    registry, problems = load_registry()
    kinds = "person, organisation, armed-group, government, media, company"
    assert "first-one" in registry
    assert list(map(str, problems)) == [
        f"a.yml:7:9: E311 second-one: kind: «persn» is none of country, {kinds}",
        "a.yml:11:3: E311 third-one: aliasses: is not a known key; did you mean aliases?",
        "a.yml:15:35: E311 fourth-one: aliases.weak: «رابع» is no list; write [رابع]",
        "a.yml:16:35: E310 id: «first-one» stands in a.yml, too; keep one",
        "a.yml:17:3: E311 last-one: name: is missing; add it",
    ]


def test_a_key_that_stands_twice_in_a_data_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    record = "- id: one\n  kind: media\n  name: أول\n  aliases: {strong: [ثان], strong: [ثالث]}\n  name: رابع\n"
    monkeypatch.setattr(registry_module, "base_files", lambda: [("a.yml", record.encode())])
    _, problems = load_registry()
    assert list(map(str, problems)) == [
        "a.yml:4:28: E105 strong: stands twice, first in line 4; keep one",
        "a.yml:5:3: E105 name: stands twice, first in line 3; keep one",
    ]


def test_a_record_that_a_second_file_describes_is_told():
    first, second = ("docs/countries/SA.md", {"status": "أولى"}), ("docs/countries/sa.md", {"status": "ثانية"})
    registry, (problem,) = load_registry([second, first])
    assert str(problem) == "docs/countries/sa.md: E310 id: «SA» stands in docs/countries/SA.md, too; keep one"
    assert registry["SA"].status == "أولى"


def test_what_a_profile_lacks_is_told_where_its_record_begins(tmp_path: Path):
    profile = tmp_path / "docs" / "actors" / "new-one.md"
    profile.parent.mkdir(parents=True)
    profile.write_text("---\nname: جديد\n---\n", encoding="utf-8")
    written = read_handwritten(tmp_path / "docs", tmp_path)
    _, problems = load_registry(written.entities, written.places)
    assert list(map(str, problems)) == ["docs/actors/new-one.md:2:1: E311 new-one: kind: is missing; add it"]
