"""Arabic news as typed objects: how a text reads, what was published before, and who said what."""

from __future__ import annotations

from .errors import ArnewsError as ArnewsError
from .model import *  # noqa: F403
