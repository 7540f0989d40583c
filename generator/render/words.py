"""Dates, gaps, counts and labels in the site's language: the words come from `templates/words/`, the rules are here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

from generator.render.calendar import Calendar
from generator.when import Day, When, WhenError

_PART = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)")
_SEASONS = range(21, 25)
WEEKS_FROM = 14
MONTHS_FROM = 60
YEARS_FROM = 730
DAYS_A_MONTH = 30.44
DAYS_A_YEAR = 365.25
ENGLISH = "en_001"
"""English of no country in particular: the day before the month."""

SCRIPT = ("filter", "any", "from", "to", "major", "shown", "clear", "open", "close", "keys")

_TENS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Words:
    """What the pages say in one language: its tables of words, read-only, and its calendar."""

    tag: str
    locale: Locale
    calendar: Calendar
    dates: Mapping[str, str]
    seasons: tuple[str, ...]
    ordinals: Mapping[str, str]
    numbers: tuple[str, ...]
    night: tuple[str, ...]
    counts: Mapping[str, Mapping[str, str]]
    tables: Mapping[str, Mapping[str, str]]

    @classmethod
    def from_toml(cls, source: str, tag: str = "en") -> Words:
        """Read the words of one language from the text of a TOML file.

        Args:
            source: the tables.
            tag: BCP 47 tag of the language, with a region where the dates should follow one: `de`, `en-US`.
        """
        tables = tomllib.loads(source)
        raw, numbers, counts = tables.pop("dates"), tables.pop("numbers"), tables.pop("counts")
        seasons, night, ordinals = tuple(raw.pop("seasons")), tuple(raw.pop("night_words")), dict(raw.pop("ordinals"))
        dates: dict[str, str] = raw
        locale = _locale(tag)

        def say_year(year: int) -> str:
            return dates["bce"].format(year=1 - year) if year < 1 else dates["early"].format(year=year)

        return cls(
            tag=tag,
            locale=locale,
            calendar=Calendar(locale, say_year),
            dates=MappingProxyType(dates),
            seasons=seasons,
            ordinals=MappingProxyType(ordinals),
            numbers=tuple(numbers["small"]),
            night=night,
            counts=MappingProxyType(counts),
            tables=MappingProxyType(tables),
        )

    def say(self, table: str, key: str, **values: object) -> str:
        """Return one word of a table with what it names filled in; the key itself where the table has none, so that nothing is lost."""
        said = self.tables[table].get(key, key)
        return said.format(**values) if values else said

    def html(self, table: str, key: str, **values: object) -> Markup:
        """Return words of ours that hold markup; the values must be numbers or escaped already."""
        return Markup(self.tables[table][key]).format(**values)

    @property
    def script(self) -> str:
        """The words that the script needs, in the order in which it reads them."""
        return "|".join(self.tables["find"][key] for key in SCRIPT)

    @property
    def reasons(self) -> str | None:
        """The language in which the stages give their reasons, where it is another one than that of the pages."""
        return None if self.locale.language == "en" else "en"

    def number(self, count: int) -> str:
        """Return a count in words where it is small, else in digits."""
        return self.numbers[count] if 0 <= count < len(self.numbers) else self.digits(count)

    def digits(self, count: int) -> str:
        """Return a count in digits, its thousands apart as the language has it."""
        return format_decimal(count, locale=self.locale)

    def count(self, key: str, count: int, *, spelled: bool = False, **values: object) -> str:
        """Return how many there are of something, in the plural form that the language has for it."""
        forms = self.counts[key]
        form = forms.get(self.locale.plural_form(count), forms["other"])
        return form.format(count=self.number(count) if spelled else self.digits(count), **values)

    def listing(self, names: Sequence[str]) -> str:
        """Return names as a list in words: `A, B and C`."""
        return str(format_list(list(names), locale=self.locale))

    def quoted(self, words: str) -> str:
        """Return words in the quotation marks of the language."""
        return self.dates["quoted"].format(words=words)

    def date(self, when: When | None, *, night: bool = False) -> str:
        """Return a date in words, as precise as it is and no more; EDTF itself where no words fit.

        Args:
            when: the date, or None.
            night: whether a source says that it was the night between two days.
        """
        if when is None:
            return self.dates["none"]
        said = self._certain(when.without_doubt().edtf)
        if night and "/" in when.edtf and when.days == 2:
            said = self.dates["night"].format(date=said)
        if "~" in when.edtf or "%" in when.edtf:
            said = self.dates["about"].format(date=said)
        if "?" in when.edtf or "%" in when.edtf:
            said = self.dates["inferred"].format(date=said)
        return said

    def weekday(self, when: When) -> str | None:
        """Return the name of the day of the week, or None where the date is not one day."""
        return self.calendar.weekday(when.earliest) if when.is_day else None

    def full_date(self, when: When) -> str:
        """Return a date with the name of its day, where it is one day: `Wednesday, 12 February 2025`."""
        return self.calendar.full_day(when.earliest) if when.is_day and not when.uncertain else self.date(when)

    def gap(self, before: When, after: When) -> str | None:
        """Return how long after one day another day is, in words; None where either is not one day or they are the same."""
        if not (before.is_day and after.is_day):
            return None
        days = after.earliest.ordinal - before.earliest.ordinal
        if days <= 0:
            return None
        for unit, limit, size in (
            ("days_later", WEEKS_FROM, 1.0),
            ("weeks_later", MONTHS_FROM, 7.0),
            ("months_later", YEARS_FROM, DAYS_A_MONTH),
            ("years_later", None, DAYS_A_YEAR),
        ):
            if limit is None or days < limit:
                return self.count(unit, round(days / size), spelled=True)
        return None

    def span(self, first: Day, last: Day, *, unit: str = "day") -> str:
        """Return the period between two days in words."""
        start, end = (_iso(day, unit) for day in (first, last))
        return self._certain(start if start == end else f"{start}/{end}")

    def column(self, day: Day, unit: str, *, first: bool) -> tuple[str, str | None]:
        """Return the label of a column of the histogram, and the larger unit where one begins there."""
        month, year = self.calendar.short_month(day.month), self.calendar.year(day.year)
        if unit in ("day", "week"):
            opens = first or day.day <= (7 if unit == "week" else 1)
            return str(day.day), f"{month} {day.year}" if opens else None
        if unit == "month":
            return month, year if first or day.month == 1 else None
        return year, None

    def column_name(self, day: Day, unit: str, sunday: Day) -> str:
        """Return what a column of the histogram spans, in words; `sunday` ends it where it is a week."""
        if unit == "week":
            return self.span(day, sunday)
        if unit == "decade":
            return self.dates["decade"].format(year=self.calendar.year(day.year))
        if unit == "century":
            return self.calendar.years(day.year, day.year + 99)
        return self.span(day, day, unit=unit)

    def _certain(self, edtf: str) -> str:
        if "/" not in edtf:
            return self._single(edtf)
        first, last = edtf.split("/", 1)
        if first in ("", ".."):
            return self.dates["before"].format(date=self._single(last))
        if last in ("", ".."):
            return self.dates["after"].format(date=self._single(first))
        return self._interval(first, last)

    def _interval(self, first: str, last: str) -> str:
        one, two = _PART.fullmatch(first), _PART.fullmatch(last)
        if one is None or two is None or _is_season(one[2]) or _is_season(two[2]):
            return self.calendar.between(self._single(first), self._single(last))
        if one[3] and two[3]:
            return self.calendar.days(_day(one), _day(two))
        if one[2] and two[2] and not (one[3] or two[3]):
            return self.calendar.months(_day(one), _day(two))
        if not (one[2] or two[2]):
            return self.calendar.years(int(one[1]), int(two[1]))
        return self.calendar.between(self._single(first), self._single(last))

    def _single(self, edtf: str) -> str:
        edtf = re.sub(r"(?:-XX)+\Z", "", edtf)
        if re.fullmatch(r"\d{3}X", edtf):
            return self.dates["decade"].format(year=f"{edtf[:3]}0")
        if re.fullmatch(r"\d\dXX", edtf):
            return self._century(int(edtf[:2]) + 1)
        part = _PART.fullmatch(edtf)
        if part is None:
            return edtf
        if _is_season(part[2]):
            return self.dates["season"].format(season=self.seasons[int(part[2]) - _SEASONS.start], year=self.calendar.year(int(part[1])))
        if part[3]:
            return self.calendar.day(_day(part))
        return self.calendar.month(_day(part)) if part[2] else self.calendar.year(int(part[1]))

    def _century(self, number: int) -> str:
        form = self.ordinals.get(self.locale.ordinal_form(number), self.ordinals["other"])
        return self.dates["century"].format(ordinal=form.format(number=number), roman=roman(number))


def words_for(templates: Mapping[str, str], tag: str) -> Words:
    """Return the words of a language among the templates; English, dates and all, where there are none for it."""
    source = templates.get(f"words/{tag.partition('-')[0].lower()}.toml")
    return Words.from_toml(source, tag) if source else Words.from_toml(templates["words/en.toml"])


def _locale(tag: str) -> Locale:
    """Return the locale of a tag; of its language alone where Babel does not know the region."""
    for name in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(ENGLISH if name == "en" else name.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(ENGLISH)


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman numerals, as Spanish counts its centuries."""
    written = ""
    for value, sign in _TENS:
        written += sign * (number // value)
        number %= value
    return written


def tongue(tag: str | None) -> Markup:
    """Return the attributes of words in a language of their own: what a screen reader speaks them in, and which way they run.

    Args:
        tag: BCP 47 tag, made of letters, digits and hyphens only; None for the language of the page, which needs no attributes.
    """
    return Markup(' lang="{}" dir="{}"').format(tag, _locale(tag).text_direction) if tag else Markup("")


def sentence_case(words: str) -> str:
    """Return `words` with a capital at the start, the rest as it is."""
    return words[:1].upper() + words[1:]


def _day(part: re.Match[str]) -> Day:
    return Day(int(part[1]), int(part[2] or 1), int(part[3] or 1))


def _is_season(month: str | None) -> bool:
    return month is not None and int(month) in _SEASONS


def _iso(day: Day, unit: str) -> str:
    year = f"{day.year:05d}" if day.year < 0 else f"{day.year:04d}"
    return {"year": year, "month": f"{year}-{day.month:02d}"}.get(unit, f"{year}-{day.month:02d}-{day.day:02d}")


def machine_date(when: When | None) -> str | None:
    """Return the value for `<time datetime>`, or None where HTML has none for it.

    HTML knows a day, a month and a year of the Common Era; it has no word for doubt, for intervals or for BCE.
    """
    if when is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", when.edtf) or when.earliest.year < 1:
        return None
    return None if _is_season(when.edtf[5:7] or None) else when.edtf


def is_date(value: str) -> bool:
    """Whether `value` is EDTF that starts like a calendar date, so that it can be said in words."""
    try:
        When.parse(value)
    except (WhenError, ValueError, OverflowError):
        return False
    return bool(re.match(r"(\.\./)?-?\d{4}", value))
