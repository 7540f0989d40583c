"""A person's name in parts, and whether two of them may be one: given names, family name, and the number behind it."""

from __future__ import annotations

import re

from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold

Form = tuple[str, ...]
"""A name as folded words, titles left off, the family name last; a number behind the name is a word of its own before it: `#ii`.

A king has no family name: `Abdullah II` is one word, `abdullah #ii`.
"""

_SOUNDS = (
    (r"^q|^kh|^gh|^g(?=h?a)", "k"),
    (r"ck|kh|q", "k"),
    (r"dh", "d"),
    (r"ph", "f"),
    (r"sch|sh", "s"),
    (r"tz|ts|cz|zh", "z"),
    (r"w", "v"),
    (r"[yj]", "i"),
    (r"ou|oo", "u"),
    (r"ee|ie", "i"),
    (r"eu|ew", "ev"),
    (r"h(?=[^aeiou]|$)", ""),
    (r"(.)\1+", r"\1"),
)
"""How transliterations of one name differ (Zelensky, Zelenskyy, Zelenskiy; Gaddafi, Qadhafi, Kadafi), applied in this order."""


def sound(name: str) -> str:
    """Return a key that spellings of one transliterated name share."""
    key = re.sub(r"[^a-z]", "", name)
    for pattern, letter in _SOUNDS:
        key = re.sub(pattern, letter, key)
    return key


def one_typo(left: str, right: str) -> bool:
    """Whether the names differ by one letter added, left out, changed or swapped; only for names of six letters or more."""
    if min(len(left), len(right)) < 6 or abs(len(left) - len(right)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def family(name: str, lexicon: MergeLexicon) -> str:
    """Return the family name: `Holt` of `Ben Holt Jr.`; where a number follows the only name, both: `Benedict XVI`."""
    words = name.split()
    end = len(words)
    while end > 1 and _plain(words[end - 1]) in lexicon.suffixes | lexicon.generations:
        end -= 1
    return words[end - 1] if end > 1 or not number_of(in_parts(name, lexicon)) else name


def _plain(word: str) -> str:
    return fold(word).strip("'\"“”,.")


def in_parts(written: str, lexicon: MergeLexicon) -> Form:
    """Return given names and family name; particles are glued to the family name, initials to one word."""
    words = [word for word in re.split(r"[\s]+", re.sub(r"(?<=\b\w)\.\s?(?=\w\.)", "", written)) if word]
    tokens = [fold(word).strip("'\"“”,") for word in words]
    numbers = []
    while len(tokens) > 1 and tokens[-1].rstrip(".") in lexicon.suffixes | lexicon.generations:
        last = tokens.pop().rstrip(".")
        numbers += [f"#{last}"] if last in lexicon.generations else []
    if len(tokens) == 1:
        return (" ".join((*tokens, *numbers)),)
    at = next((i for i, token in enumerate(tokens[:-1]) if token in lexicon.particles and i > 0), len(tokens) - 1)
    if tokens[0] in lexicon.particles:
        at = 0
    return (*tokens[:at], *numbers, " ".join(tokens[at:]))


def number_of(form: Form) -> str:
    """Return the number or the word that tells a son from his father: `#ii`, `#jr`; or nothing."""
    return " ".join(word for part in form for word in part.split() if word.startswith("#"))


def given_agree(left: Form, right: Form, lexicon: MergeLexicon | None = None) -> bool:
    """Whether the given names may belong to one person: equal, an initial of the other, or the other leaves some out.

    `Ada P. Moor` and `Ada R. Moor` are two.
    """
    mine, other = (tuple(word for word in form[:-1] if not word.startswith("#")) for form in (left, right))
    if not mine or not other:
        return True
    first, second = mine[0], other[0]
    if not _middle_agree(mine[1:], other[1:]):
        return False
    if first == second or (len(min(first, second, key=len)) == 1 and first[0] == second[0]):
        return True
    if lexicon is not None and lexicon.short_names.get(first, frozenset((first,))) & lexicon.short_names.get(second, frozenset((second,))):
        return True
    return (sound(first) == sound(second) and len(first) > 3) or (min(len(first), len(second)) >= 6 and _shape(first) == _shape(second))


def _middle_agree(left: Form, right: Form) -> bool:
    """Whether one has no name between the first and the last, or a word or an initial of each is in the other."""
    return not left or not right or any(_middle_alike(a, b) for a in left for b in right)


def _middle_alike(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return (short == long[:1] if len(short) == 1 and len(long) > 2 else short == long) or (len(short) > 2 and _shape(short) == _shape(long))


def _shape(name: str) -> str:
    """Return a name's consonants with a mark for the vowels between them: Moammar and Muammar alike, Erik and Erika not."""
    return re.sub(r"[aeiou]+", "a", sound(name))


def same_family(left: Form, right: Form) -> bool:
    """Whether the family names are one, or spellings of one."""
    a, b = left[-1], right[-1]
    if a == b:
        return True
    if "#" in a + b:
        return False
    if sound(a) == sound(b) and min(len(a), len(b)) > 4:
        return True
    return len(left) > 1 and len(right) > 1 and left[0] == right[0] and one_typo(a, b)


def alike_throughout(left: Form, right: Form) -> bool:
    """Whether names of three words or more differ in vowels alone: Abdul Karim Zahir and Abdel Kareem Zaher; of two, Nadar is not Nadir."""
    if len(left) != len(right) or len(left) < 3 or number_of(left) != number_of(right):
        return False
    return all(a == b or (min(len(a), len(b)) > 3 and _shape(a) == _shape(b)) for a, b in zip(left, right, strict=True))


def is_definite(name: str) -> bool:
    """Whether a family name has the article before it that others leave out: "al-Noor"."""
    return re.match(r"(?:al|el)-", name, re.IGNORECASE) is not None


def is_spelling(written: str, shown: str, lexicon: MergeLexicon) -> bool:
    """Whether the shown name has no word that the written one has not, in some spelling: no `Kenneth Holt` for what reads `Ken Holt`."""
    mine, other = in_parts(written, lexicon), in_parts(shown, lexicon)
    return number_of(other) in ("", number_of(mine)) and all(any(_spelt_alike(a, b) for b in mine) for a in other if not a.startswith("#"))


def _spelt_alike(a: str, b: str) -> bool:
    return a == b or _shape(a) == _shape(b) or one_typo(a, b)
