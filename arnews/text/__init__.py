"""Orthography: letters, profiles, normalisation with alignment, tokens, paragraphs, sentences, quotation marks."""

from __future__ import annotations

from .aligner import align as align
from .alignment import Aligned as Aligned
from .alignment import Step as Step
from .blocks import folded_codes as folded_codes
from .marks import MarkPair as MarkPair
from .marks import MarkStyle as MarkStyle
from .marks import pair_marks as pair_marks
from .normaliser import normalize as normalize
from .normaliser import normalize_many as normalize_many
from .profiles import DEDUP as DEDUP
from .profiles import DISPLAY as DISPLAY
from .profiles import SEARCH as SEARCH
from .profiles import Digits as Digits
from .profiles import Marks as Marks
from .profiles import Profile as Profile
from .profiles import Spaces as Spaces
from .segmentation import paragraphs as paragraphs
from .sentences import sentences as sentences
from .tokens import Tokens as Tokens
from .tokens import tokenize as tokenize
