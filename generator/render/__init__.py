"""Stage: a timeline becomes the pages of the content folder; see docs/architecture.md."""

from generator.render.pages import render
from generator.render.sanitise import clean

__all__ = ["clean", "render"]
