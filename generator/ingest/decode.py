"""Bytes to clean characters: unpack, decode, and drop what no reader may meet."""

from __future__ import annotations

import codecs
import re
import unicodedata
import zlib
from typing import NamedTuple

from charset_normalizer import from_bytes

from generator.model import Problem

MAX_BYTES = 2_000_000
"""A longer article is no article: the longest of our saved pages has 1.6 MB of markup."""

MAX_RAW_BYTES = 40_000_000
"""A page saved as one file carries its pictures inside, as `data:` addresses, which are dropped before `MAX_BYTES` counts."""

MAX_PIECES = 40_000
"""Words and signs of an article's text; the longest of 126 news texts has 6,000, and the stages behind take 20 seconds for this many."""

MAX_LINE = 20_000
"""Characters of a line of text; the longest paragraph of a real article is a tenth of it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"RIFF",
    b"\x1f\x8b",
    b"\x7fELF",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3",
)
_EMBEDDED = re.compile(rb"data:[a-zA-Z0-9.+/-]{1,80}(?:;[a-zA-Z0-9=_-]{1,40})?;base64,[A-Za-z0-9+/=%\s]{64,}")

# WHATWG reads these labels as Windows-1252, and so does every browser.
_AS_WINDOWS = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"})

# C0 and C1 controls, bidirectional overrides and marks, zero-width signs that split words, soft hyphen, tags, noncharacters.
# The joiners U+200C and U+200D stay: Persian and Hindi are spelt with them.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_NEWLINE = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


class RefusedError(Exception):
    """The file cannot become an article; carries the problem to report. Caught in `ingest`, never outside."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


class Decoded(NamedTuple):
    """The characters of a file and the name of the encoding that gave them."""

    text: str
    encoding: str


def refuse(code: str, message: str, *, file: str, line: int | None = None) -> RefusedError:
    """Return the error that sets the file aside, with a message that names it and says what to do."""
    return RefusedError(Problem(code=code, message=f"{file}: {message}", severity="error", file=file, line=line))


def unpacked(data: bytes, *, file: str, html: bool, packed: bool) -> bytes:
    """Return the bytes of the file: gunzipped where `packed`, without embedded pictures where `html`, and within `MAX_BYTES`."""
    if not data.strip():
        raise refuse("empty-file", "the file is empty; put an article in it or delete it", file=file)
    if packed:
        data = _gunzipped(data, file)
    if html and MAX_BYTES < len(data) <= MAX_RAW_BYTES:
        data = _without_programs(_EMBEDDED.sub(b"data:,", data))
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        raise refuse("file-too-large", f"the file is larger than {limit}; keep only the article's text, or split the file", file=file)
    return data


def _without_programs(data: bytes) -> bytes:
    """Return a large page without the elements that hold no text; JSON-LD scripts stay, for they say who wrote it and when."""
    for name in (b"script", b"style", b"svg"):
        opening, closing = b"<" + name, b"</" + name
        parts, position = [], 0
        while (start := data.find(opening, position)) >= 0 and (end := data.find(closing, start)) >= 0:
            kept = b"ld+json" in data[start : start + 200]
            parts.append(data[position : end if kept else start])
            position = end
        data = b"".join(parts) + data[position:]
    return data


def _gunzipped(data: bytes, file: str) -> bytes:
    """Unpack one gzip file and stop reading at the cap, so that a bomb costs no more than the cap."""
    parts, room, rest = [], MAX_RAW_BYTES + 1, data
    try:
        while rest and room > 0:
            stream = zlib.decompressobj(wbits=31)
            parts.append(stream.decompress(rest, room))
            room -= len(parts[-1])
            if not stream.eof:
                break
            rest = stream.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise refuse("bad-gzip", "the file cannot be unpacked; save the page again, or unpack it by hand", file=file) from error
    if room > 0 and not stream.eof:
        raise refuse("bad-gzip", "the packed file ends too early; save the page again", file=file)
    return b"".join(parts)


def decoded(data: bytes, *, file: str) -> Decoded:
    """Return the characters of `data`: by byte-order mark, declaration, strict UTF-8, or as charset-normalizer guesses."""
    if data.startswith(_BINARY):
        raise _binary(file)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    if wide := _wide(data):
        return Decoded(data.decode(wide, "replace"), wide)
    if data.count(0) > len(data) // 1000 + 1:
        raise _binary(file)
    if not data.isascii() and (certain := _strictly(data, "utf-8")):
        return certain
    return _by_declaration(data) or _strictly(data, "utf-8") or _nearly_utf8(data) or _guessed(data, file)


def _binary(file: str) -> RefusedError:
    return refuse("binary-file", "this is not a text file; save the article as .txt, .md or .html", file=file)


def _wide(data: bytes) -> str | None:
    """Name UTF-16 without its mark: every other byte of Western text is then zero."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 8:
        return None
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _by_declaration(data: bytes) -> Decoded | None:
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared is None:
        return None
    name = declared[1].decode("ascii").lower()
    return _strictly(data, "cp1252" if name in _AS_WINDOWS else name)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), codecs.lookup(encoding).name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """Accept UTF-8 with a few stray bytes: a guess would read the whole file as something else."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return Decoded(text, "utf-8") if broken * 10 <= whole else None


def _guessed(data: bytes, file: str) -> Decoded:
    best = from_bytes(data[:200_000]).best()
    encoding = best.encoding if best is not None else "cp1252"
    try:
        return Decoded(data.decode(encoding, "replace"), encoding)
    except LookupError as error:
        raise _binary(file) from error


def cleaned(text: str) -> str:
    """Return `text` in NFC with `\\n` line ends and plain spaces, without controls, overrides and invisible signs.

    NFC, so that one name has one spelling whichever machine typed its accents.
    Not NFKC: it would turn `½` into `1⁄2` and rewrite what the article says.
    """
    plain = _SPACE.sub(" ", _NEWLINE.sub("\n", text))
    return unicodedata.normalize("NFC", _DROPPED.sub("", plain))


_PIECE = re.compile(r"\w+|[^\w\s]")


def check_length(text: str, *, file: str) -> None:
    """Refuse a text of more than `MAX_PIECES` words and signs: it is a book or a site, and would hold up all other articles."""
    pieces = sum(1 for _ in _PIECE.finditer(text))
    if pieces > MAX_PIECES:
        what = f"the text has {pieces:,} words and signs, and more than {MAX_PIECES:,} are not read; keep only the article, or split it"
        raise refuse("text-too-long", what, file=file)


def check_lines(text: str, *, file: str, first: int = 1) -> None:
    """Refuse a text with a line over `MAX_LINE` characters, naming the line; `first` is the number of the text's first line in the file."""
    for number, line in enumerate(text.split("\n"), first):
        if len(line) > MAX_LINE:
            what = f"line {number} has more than {MAX_LINE:,} characters; break it into paragraphs"
            raise refuse("line-too-long", what, file=file, line=number)
