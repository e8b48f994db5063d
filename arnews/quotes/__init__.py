"""Attribution: who said what, with cue, source, content and speaker."""

from __future__ import annotations

from .explanation import explain
from .extraction import extract_quotes
from .reasons import RejectionReason
from .speakers import speakers
from .threads import thread_quotes

__all__ = ["RejectionReason", "explain", "extract_quotes", "speakers", "thread_quotes"]
