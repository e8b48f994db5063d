"""Attribution: who said what, with cue, source, content and speaker."""

from __future__ import annotations

from .extraction import extract_quotes
from .speakers import speakers
from .threads import thread_quotes

__all__ = ["extract_quotes", "speakers", "thread_quotes"]
