"""Numbers in words and digits: "twenty-five", "one hundred and ten", "2.5", "5 1/2", "1½", "1,200"."""

from __future__ import annotations

import re

from generator.annotate.lexicon import TimexLexicon

_SPLIT = re.compile(r"[-\s]+")


def number(text: str, lexicon: TimexLexicon) -> float | None:
    """Return the number that `text` writes, or None where the words make none ("two three")."""
    plain = text.strip().replace(",", "").replace(" ½", "½").replace("½", " 1/2")
    if plain[:1].isdigit():
        whole, _, half = plain.partition(" ")
        return float(whole) + (0.5 if half.strip() == "1/2" else 0.0)
    return _in_words([word for word in _SPLIT.split(plain) if word.lower() not in lexicon.words("and")], lexicon)


def _in_words(words: list[str], lexicon: TimexLexicon) -> float | None:
    total, current, previous = 0.0, 0.0, 0.0
    for word in words:
        value = lexicon.get("numbers", word)
        if value is None:
            return None
        step = float(value)
        if previous and (step in (100.0, 1000.0) or (step == 12.0 and word.lower() in lexicon.words("dozens"))):
            current *= step
            if step == 1000.0:
                total, current = total + current, 0.0
        elif previous and not (20.0 <= previous <= 90.0 and step < 10.0) and previous < 100.0:
            return None
        else:
            current += step
        previous = step
    return total + current


def amount(value: float, unit: str) -> str:
    """Return the ISO 8601 duration of `value` units of a lexicon code: `amount(3, "Y") == "P3Y"`, `amount(90, "TM") == "PT90M"`."""
    factor, letter = DURATION_LETTER[unit]
    return f"P{letter[0]}{_plain(value * factor)}{letter[1]}"


def vague_amount(unit: str) -> str:
    """Return the duration of an unknown number of units: `vague_amount("D") == "PXD"`."""
    letter = DURATION_LETTER[unit][1]
    return f"P{letter[0]}X{VAGUE_LETTER.get(unit, letter[1])}"


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


DURATION_LETTER = {
    "TS": (1, ("T", "S")),
    "TM": (1, ("T", "M")),
    "TH": (1, ("T", "H")),
    "D": (1, ("", "D")),
    "N": (1, ("", "D")),
    "WE": (2, ("", "D")),
    "W": (1, ("", "W")),
    "F": (2, ("", "W")),
    "M": (1, ("", "M")),
    "Q": (3, ("", "M")),
    "Y": (1, ("", "Y")),
    "DE": (1, ("", "DE")),
    "CE": (1, ("", "CE")),
    "ML": (1, ("", "ML")),
}
VAGUE_LETTER = {"Q": "Q", "WE": "WE"}
