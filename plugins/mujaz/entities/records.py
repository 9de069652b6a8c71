"""The schema of a record: one entity as a person writes it, in a data file or in the front matter of its profile.

A record is checked here and nowhere else; what comes out is plain data that ``registry`` turns into entities.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from mujaz.model import Kind


def _text(value: object) -> object:
    """YAML reads 2017 as a number, 2017-06-21 as a date and NO as false; a record means the text that was written."""
    if value is False:
        return "NO"
    return str(value) if isinstance(value, int | date) else value


Text = Annotated[str, BeforeValidator(_text), Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Code = Annotated[str, BeforeValidator(_text), Field(pattern=r"^[A-Z]{2}$")]
Day = Annotated[str, BeforeValidator(_text), Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, defer_build=True)


class Aliases(_Strict):
    """Other ways to write the name. A weak one counts only where the article names the entity otherwise, too."""

    strong: tuple[Text, ...] = ()
    weak: tuple[Text, ...] = ()
    drop: tuple[Text, ...] = Field(default=(), description="forms of the base registry that this archive does not want")


class Role(_Strict):
    """An office held: its title, the country or actor it belongs to, and from when to when (year, month or day)."""

    title: Text
    of: Annotated[str, BeforeValidator(_text)] = ""
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = Field(default=None, alias="to")


class _Record(_Strict):
    name: Text = Field(description="as newsrooms write it")
    latin: Text | None = Field(default=None, description="the name in Latin script")
    aliases: Aliases = Aliases()
    former: tuple[Text, ...] = Field(default=(), description="names it had before")


class ActorRecord(_Record):
    """A person, organisation, armed group, government body, media outlet or company."""

    id: Slug
    kind: Kind
    countries: tuple[Code, ...] = ()
    redirect_from: tuple[Slug, ...] = Field(default=(), description="ids that it had before; their addresses lead here")
    roles: tuple[Role, ...] = ()
    stands_for: bool | None = Field(
        default=None, description="whether naming it names its countries; by default true for government bodies only"
    )


class CountryRecord(_Record):
    """A country or territory of ISO 3166-1, or Kosovo (XK)."""

    id: Code
    official: tuple[Text, ...] = Field(default=(), description="full names")
    nisba: tuple[Text, ...] = Field(default=(), description="adjectives, masculine singular")
    people: tuple[Text, ...] = Field(default=(), description="plurals and nouns for its people that no rule makes")
    capital: tuple[Text, ...] = Field(default=(), description="cities that can stand for the government")
    seats: tuple[Text, ...] = Field(default=(), description="buildings and bodies that can stand for the government")
    status: Text | None = Field(default=None, description="where it stands now, in a sentence that an editor wrote")


Record = ActorRecord | CountryRecord


def schema_of(identity: str) -> type[ActorRecord | CountryRecord]:
    """The schema that a record of this id follows: upper-case ids are countries."""
    return CountryRecord if identity.isupper() else ActorRecord


def checked(row: dict[str, Any]) -> dict[str, Any]:
    """The row as plain data with its defaults left out.

    Raises:
        ValidationError: The row does not follow its schema.
    """
    record = schema_of(str(row.get("id", ""))).model_validate(row)
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


__all__ = ["ActorRecord", "Aliases", "CountryRecord", "Record", "Role", "ValidationError", "checked", "schema_of"]
