"""Who published an article, who wrote it, where it stands: from stated fields first, then from the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.boilerplate import Sorted
from generator.ingest.bylines import Byline, signed, signers
from generator.ingest.draft import Block, Draft, Field
from generator.ingest.publishers import host_of, known_publisher, listed, publisher_of, registrable, web_address
from generator.ingest.words import IngestWords, folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of an article beside its text and date; see `model.Article` for the fields."""

    publisher: str | None
    agency: str | None
    authors: tuple[str, ...]
    url: str | None
    notes: tuple[str, ...]


def stated(draft: Draft, meaning: str, words: IngestWords) -> Iterator[Field]:
    """Yield the fields that mean `meaning`, in the order in which the list ranks their keys."""
    for key in words.keys[meaning]:
        yield from (field for field in draft.fields if field.key == key or field.key.removesuffix(".name") == key)


def first_stated(draft: Draft, meaning: str, words: IngestWords) -> str | None:
    """Return the best field's words, or None."""
    return next((field.value for field in stated(draft, meaning, words)), None)


def details(draft: Draft, lines: Sorted, *, wire: str | None, words: IngestWords) -> Details:
    """Return publisher, agency, authors and address, with a note for each of them that nobody stated.

    Args:
        draft: the file's fields.
        lines: its lines by role.
        wire: the agency in the dateline of the text, or None.
        words: names of agencies and publishers.
    """
    url = _address(draft, lines, words)
    publisher, note = _publisher(draft, lines, url, words)
    authors, agency, _ = _signed(draft, lines, publisher, words)
    agency = agency or wire or _stated_agency(draft, words)
    notes = [note] if note else []
    if agency is None and not authors and (found := _agency_by_pictures(lines.images, words)):
        agency, host = found
        notes.append(f"No wire service is named; {agency} is inferred, because pictures come from {host} and nobody signs the text.")
    return Details(publisher=publisher, agency=agency, authors=authors, url=url, notes=tuple(notes))


def _address(draft: Draft, lines: Sorted, words: IngestWords) -> str | None:
    candidates = [field.value for field in stated(draft, "url", words)] + list(lines.addresses)
    return next((address for text in candidates if (address := web_address(text))), None)


def _signed(draft: Draft, lines: Sorted, publisher: str | None, words: IngestWords) -> Byline:
    """Return who signs, from the first field or byline that names somebody beside the publisher, else from the first that names anybody."""
    fields = list(stated(draft, "author", words))
    signatures = [
        signers([field.value for field in fields if field.key == key], words) for key in dict.fromkeys(field.key for field in fields)
    ]
    signatures += [signed(line, words) for line in lines.bylines]
    for authors, agency, _ in signatures:
        if people := tuple(name for name in authors if not _is_house(name, publisher)):
            return Byline(people, agency)
    return next((byline for byline in signatures if byline.authors), Byline((), None))


def _is_house(name: str, publisher: str | None) -> bool:
    """Whether an author is the publisher itself, as pages state it beside the people: `The Example Times GmbH`."""
    return publisher is not None and folded(name).removeprefix("the ").startswith(folded(publisher).removeprefix("the "))


def _stated_agency(draft: Draft, words: IngestWords) -> str | None:
    value = first_stated(draft, "agency", words)
    return None if value is None else words.agencies.get(folded(value), value)


def _publisher(draft: Draft, lines: Sorted, url: str | None, words: IngestWords) -> tuple[str | None, str | None]:
    """Return the publisher and, where nobody states it, how it was found."""
    for field in stated(draft, "publisher", words):
        if not web_address(field.value):
            bare_host = "." in field.value and " " not in field.value
            return (publisher_of(field.value.lower(), words) if bare_host else field.value), None
    house = next((found.house for line in lines.bylines if (found := signed(line, words)).house), None)
    if url is not None and not (house and _is_at(house, url, words)):
        return publisher_of(host_of(url), words), f"The publisher is read from the host of the address, {host_of(url)}."
    if house:
        return house, f"No publisher is stated; {house} stands where the author is named."
    return _publisher_by_pictures(lines.images, words)


def _is_at(house: str, url: str, words: IngestWords) -> bool:
    """Whether the paper in a byline is the site at an address: then its name there is the better one. A copied text names another."""
    letters = "".join(letter for letter in folded(house).removeprefix("the ") if letter.isalnum())
    host = host_of(url)
    return known_publisher(host, words) != house and letters in registrable(host).partition(".")[0].replace("-", "")


def _picture_hosts(images: Sequence[Block]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(host for image in images if (host := host_of(image.source or ""))))


def _publisher_by_pictures(images: Sequence[Block], words: IngestWords) -> tuple[str | None, str | None]:
    """Take the one site that serves the pictures for the publisher, where its domain reads like a masthead.

    Wires and stores of pictures are no publishers.
    """
    hosts = [host for host in _picture_hosts(images) if not listed(host, dict(words.wire_hosts)) and not listed(host, words.shared_hosts)]
    if len({registrable(host) for host in hosts}) != 1 or (name := known_publisher(hosts[0], words)) is None:
        return None, None
    return name, f"No publisher is named; {name} is inferred from the host of a picture, {hosts[0]}."


def _agency_by_pictures(images: Sequence[Block], words: IngestWords) -> tuple[str, str] | None:
    """Return the wire whose delivery host serves a picture, and the wire it passes on where the path opens with its name: `PA/AP`."""
    for image in images:
        host = host_of(image.source or "")
        if entry := listed(host, dict(words.wire_hosts)):
            carrier = words.wire_hosts[entry]
            first = (image.source or "").partition(host)[2].strip("/").partition("/")[0]
            passed_on = words.agencies.get(first.casefold())
            return (f"{carrier}/{passed_on}" if passed_on and passed_on != carrier else carrier), host
    return None
