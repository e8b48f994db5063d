"""Arabic news as typed objects: how a text reads, what was published before, and who said what."""

from __future__ import annotations

from .errors import ArnewsError as ArnewsError
from .model import *  # noqa: F403
from .records import from_records as from_records
from .records import to_records as to_records
from .render import render_html as render_html
from .text import DEDUP as DEDUP
from .text import DISPLAY as DISPLAY
from .text import SEARCH as SEARCH
from .text import Digits as Digits
from .text import Marks as Marks
from .text import Profile as Profile
from .text import Spaces as Spaces
from .text import normalize as normalize
from .text import normalize_many as normalize_many
