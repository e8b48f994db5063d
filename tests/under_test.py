"""The module under test: `arnews`, or the one that the environment variable ARNEWS_MODULE names (a vendored copy)."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, Any

MODULE = os.environ.get("ARNEWS_MODULE", "arnews")

if TYPE_CHECKING:
    import arnews
else:
    arnews = importlib.import_module(MODULE)

__all__ = ["MODULE", "arnews", "submodule"]


def submodule(name: str) -> Any:
    """Import a module of the package under test, e.g. ``submodule("text.letters")``."""
    return importlib.import_module(f"{MODULE}.{name}")
