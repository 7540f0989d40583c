"""Write one section of `generator/data/<language>/merge-weights.toml`; the others stay as they are."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PATH = Path(__file__).parents[2] / "generator" / "data" / "en" / "merge-weights.toml"
HEAD = """\
# Weights of same-event decisions that were learnt, as log-odds: added up, above 0, two mentions speak of one event.
# Written by the scripts in benchmarks/learn/; edit those, not this file. generator/merge says what each feature is.
"""


def write(
    section: str,
    weights: Mapping[str, float],
    provenance: Mapping[str, str],
    *,
    words: Mapping[str, Sequence[str]] | None = None,
    path: Path = PATH,
) -> None:
    """Replace `section` of the file.

    Args:
        section: `many-stories`, `one-story` …
        weights: feature or rule to weight; kept to three decimals.
        provenance: what they were learnt from, how, and the figures.
        words: lists of words that the section's features need.
        path: the file; made where it is missing.
    """
    kept: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    rounded = {name: round(float(weight), 3) for name, weight in weights.items()}
    kept[section] = {**(words or {}), "provenance": dict(provenance), "weights": rounded}
    path.write_text(HEAD + "".join(_section(name, kept[name]) for name in sorted(kept)), encoding="utf-8")


def _section(name: str, content: Mapping[str, Any]) -> str:
    lists = {key: value for key, value in content.items() if key not in ("provenance", "weights")}
    lines = [f"\n[{name}]", *(f"{json.dumps(key)} = {json.dumps(list(value))}" for key, value in sorted(lists.items()))]
    lines += [f"\n[{name}.provenance]", *(f"{json.dumps(key)} = {json.dumps(value)}" for key, value in content["provenance"].items())]
    lines += [f"\n[{name}.weights]", *(f"{json.dumps(key)} = {value}" for key, value in sorted(content["weights"].items()))]
    return "\n".join(lines) + "\n"
