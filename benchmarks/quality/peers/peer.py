"""What a peer is asked and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class Question:
    """A text and the day it is of."""

    text: str
    dct: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One expression that a peer found."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class PeerRun:
    """The answers to each question, and the speed in words a second once it was warm."""

    answers: tuple[tuple[Answer, ...], ...]
    speed: float


class PeerMissingError(Exception):
    """The peer is not installed; the message says how to get it."""
