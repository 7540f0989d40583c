"""The settings: what `extra: dateline:` in `mkdocs.yml` says, checked key by key.

The file belongs to MkDocs, so tags that only MkDocs understands (`!ENV`, `!!python/name:…`) are passed over, never run.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.model import Problem, Settings


@dataclass(frozen=True, slots=True)
class _Rule:
    """What one setting must be: a test and the words that describe it."""

    fits: Callable[[object], bool]
    expected: str


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


_RULES: Mapping[str, _Rule] = {
    "title": _Rule(_is_text, "a line of text"),
    "description": _Rule(lambda value: value is None or _is_text(value), "a line of text, or left out"),
    "language": _Rule(_is_text, "a language code in quotes"),
    "seeds": _Rule(_is_text, "the name of a folder, relative to mkdocs.yml"),
    "events_per_page": _Rule(_is_count, "a whole number, 1 or more"),
}


class _PlainLoader(yaml.SafeLoader):
    """Reads plain data; a tag of MkDocs' own gives None instead of an error."""


_PlainLoader.add_multi_constructor("", lambda loader, suffix, node: None)
_PlainLoader.add_multi_constructor("!", lambda loader, suffix, node: None)


def read_settings(path: Path, *, languages: Collection[str] = ("en",)) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings from `mkdocs.yml` at `path`.

    Returns the settings and the problems.
    A setting that does not fit is a problem of severity `warning`, and its default holds.
    A file that is missing, is not YAML or has not the shape of settings is one of severity `error`: nothing should be built from it.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_PlainLoader)
    except IsADirectoryError:
        return Settings(), (_error(path, f"is a folder: name the file in it, --config {path / 'mkdocs.yml'}"),)
    except FileNotFoundError:
        return Settings(), (
            _error(
                path,
                "does not exist: run in the folder that holds it, or name it with --config, or give --seeds (and --content)",
            ),
        )
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), (_error(path, f"cannot be read as UTF-8 text ({error})"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be parsed"
        return Settings(), (_error(path, f"is not valid YAML: {what}; mend that line", line=mark.line + 1 if mark else None),)
    if problem := _misshapen(path, root):
        return Settings(), (problem,)
    extra = _child(root, "extra")
    if extra is not None and not (_is_absent(extra) or isinstance(extra, yaml.MappingNode)):
        return Settings(), (_warning(path.name, extra, f"extra: must hold {_LINES}, not {_kind(extra)}; the defaults are used"),)
    return _checked(path.name, _child(extra, "dateline"), languages)


def docs_dir(path: Path) -> Path:
    """Return the content folder that `mkdocs.yml` at `path` names; MkDocs' default where it names none or cannot be read."""
    try:
        node = _child(yaml.compose(path.read_text(encoding="utf-8"), Loader=_PlainLoader), "docs_dir")
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        node = None
    return path.parent / (node.value if isinstance(node, yaml.ScalarNode) and not _is_absent(node) else "docs")


def _misshapen(path: Path, root: yaml.Node | None) -> Problem | None:
    """Return what is wrong with the file as a whole, or with where it says that the pages go."""
    if _is_absent(root):
        return None
    if not isinstance(root, yaml.MappingNode):
        return _error(path, f"must hold {_LINES}, such as `site_name: My timeline`, not {_kind(root)}")
    folder = _child(root, "docs_dir")
    if _is_absent(folder) or (isinstance(folder, yaml.ScalarNode) and folder.tag in (_TEXT, "!ENV") and folder.value.strip()):
        return None
    assert folder is not None
    return _error(path, f"docs_dir must be the name of a folder, not {_kind(folder)}", line=folder.start_mark.line + 1)


_TEXT = "tag:yaml.org,2002:str"
_LINES = "`name: value` lines"


def _is_absent(node: yaml.Node | None) -> bool:
    return node is None or node.tag == "tag:yaml.org,2002:null"


def _kind(node: yaml.Node | None) -> str:
    """Return what a value is, in words; a short one as it stands."""
    if isinstance(node, yaml.ScalarNode):
        return repr(node.value if len(node.value) <= 40 else f"{node.value[:39]}…")
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _checked(file: str, node: yaml.Node | None, languages: Collection[str]) -> tuple[Settings, tuple[Problem, ...]]:
    if node is None or _is_absent(node):
        return Settings(), ()
    if not isinstance(node, yaml.MappingNode):
        return Settings(), (_warning(file, node, f"extra: dateline: must hold {_LINES}, not {_kind(node)}; the defaults are used"),)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key_node, value_node in node.value:
        key, value = _plain(key_node), _plain(value_node)
        complaint = _complaint(key, value, languages)
        if complaint:
            problems.append(_warning(file, key_node, complaint))
        else:
            values[key] = value.strip() if isinstance(value, str) else value
    return Settings(**values), tuple(problems)


def _complaint(key: object, value: object, languages: Collection[str]) -> str | None:
    """Return what is wrong with one setting, or None."""
    rule = _RULES.get(key) if isinstance(key, str) else None
    if rule is None:
        near = difflib.get_close_matches(str(key), _RULES, n=1)
        known = f"did you mean {near[0]!r}?" if near else f"the settings are {', '.join(_RULES)}"
        return f"there is no setting {key!r}; {known}"
    if not rule.fits(value):
        return f"{key} must be {rule.expected}, not {value!r}; its default is used"
    if key == "language" and value not in languages:
        return f"language {value!r} is not among those that Dateline reads ({', '.join(sorted(languages))}); 'en' is used"
    return None


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """Return the value under `name`; the last one, as YAML readers do, where it stands twice."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in reversed(node.value) if key.value == name), None)


def _plain(node: yaml.Node) -> Any:
    loader = _PlainLoader("")
    try:
        return loader.construct_object(node, deep=True)
    except (yaml.YAMLError, ValueError):
        return None
    finally:
        loader.dispose()


def _error(path: Path, message: str, line: int | None = None) -> Problem:
    return Problem(code="bad-settings-file", message=f"{path} {message}", severity="error", file=path.name, line=line)


def _warning(file: str, node: yaml.Node, message: str) -> Problem:
    return Problem(code="bad-setting", message=message, file=file, line=node.start_mark.line + 1)
