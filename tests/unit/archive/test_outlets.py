"""From a name as met to an outlet."""

from __future__ import annotations

from mujaz.archive.outlets import Outlets
from mujaz.model import Alias, Entity, How, Kind, Outlet

REUTERS = Entity("reuters", Kind.MEDIA, "رويترز", "Reuters", (Alias("وكالة رويترز", How.ALIAS),))


def test_a_known_name_in_any_spelling():
    outlets = Outlets({"reuters": REUTERS})
    assert {outlets.resolve(name) for name in ("رويترز", "«رويترز»", "وكالة رويترز", "Reuters", "reuters")} == {
        "reuters"
    }


JAZEERA = Entity(
    "al-jazeera",
    Kind.MEDIA,
    "قناة الجزيرة",
    aliases=(Alias("الجزيرة", How.ALIAS, strong=False), Alias("صحيفة الصباح", How.ALIAS, strong=False)),
)


def test_an_everyday_word_is_an_outlet_where_one_is_named_unless_several_are_called_so():
    outlets = Outlets({"al-jazeera": JAZEERA})
    assert outlets.resolve("الجزيرة") == "al-jazeera"
    assert outlets.resolve("صحيفة الصباح") != "al-jazeera"


def test_a_name_that_an_archive_states_is_no_everyday_word_of_another():
    outlets = Outlets({"al-jazeera": JAZEERA}, [Outlet("al-jazirah", "الجزيرة")])
    assert outlets.resolve("الجزيرة") == "al-jazirah"


def test_an_unknown_name_gets_an_id_of_its_own_once():
    outlets = Outlets({})
    assert outlets.resolve("Jawhara FM") == "jawhara-fm"
    assert outlets.resolve("موقع مجهول") == outlets.resolve("موقع مجهول") != ""
    assert outlets.used(["jawhara-fm", ""])["jawhara-fm"].name == "Jawhara FM"


def test_two_unknown_names_stay_two():
    outlets = Outlets({})
    assert outlets.resolve("!!!") != outlets.resolve("???")


def test_what_an_archive_states_stands_before_the_registry():
    outlets = Outlets({"reuters": REUTERS}, [Outlet("reuters-ar", "رويترز")])
    assert outlets.resolve("رويترز") == "reuters-ar"


def test_no_name_is_no_outlet():
    assert Outlets({}).resolve("") == ""


def test_what_an_archive_states_keeps_the_latin_name_of_the_registry():
    outlets = Outlets({"reuters": REUTERS}, [Outlet("reuters", "رويترز العربية"), Outlet("local", "محلي")])
    found = outlets.used(["reuters", "local"])
    assert {id_: (one.name, one.latin) for id_, one in found.items()} == {
        "reuters": ("رويترز العربية", "Reuters"),
        "local": ("محلي", ""),
    }
