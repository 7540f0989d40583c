"""Refiner that keeps a clock time's zone: the value is what the place's clocks show, so the zone is said beside it."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.forms import Clock, Reading
from generator.annotate.source import Source, compiled

Readings = tuple[Reading, ...]


def note_zones(readings: Readings, source: Source) -> Readings:
    """Say of a clock time by which clocks it is told: "9:30 a.m. EDT"."""
    zone = compiled(source.lexicon, "zones", r"(?<![^\W\d])%s(?=\)?\Z)")
    return tuple(
        replace(reading, notes=(*reading.notes, f"The clock is that of {found[0]}, which the value leaves out."))
        if isinstance(reading.form, Clock) and (found := zone.search(reading.text))
        else reading
        for reading in readings
    )
