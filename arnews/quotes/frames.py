"""The frames of a reporting verb by their complement, in the form that the search for it needs."""

from __future__ import annotations

from .complementisers import BI_COMPLEMENTISERS
from .lexicon.schema import Complement, Frame, Verb, VerbClass
from .spelling import fold

__all__ = ["FOLDED_COMPLEMENTS", "VerbFrames"]

_NOMINAL_FREE = {
    "الي": Complement.ILA,
    "علي": Complement.ALA,
    "عن": Complement.AN_PREPOSITION,
    "من": Complement.MIN,
    "في": Complement.FI,
}


# Each complement as it stands in folded text.
FOLDED_COMPLEMENTS = {complement: fold(complement.value) for complement in Complement}


class VerbFrames:
    """The frames of a verb, by complement, in the form that the search needs."""

    __slots__ = (
        "addressed",
        "asks",
        "asks_from",
        "before_predicate",
        "bi",
        "by_complement",
        "clause",
        "colon",
        "free",
        "li",
        "mark",
        "object_frames",
        "objects",
        "predicate_bi",
        "predicate_words",
        "proclitics",
        "question",
    )

    def __init__(self, verb: Verb) -> None:
        self.by_complement: dict[Complement, Frame] = {}
        self.object_frames: dict[Complement, Frame] = {}
        for frame in verb.frames:
            table = self.object_frames if frame.object else self.by_complement
            table.setdefault(frame.complement, frame)
        complements = {frame.complement for frame in verb.frames}
        # The complements of by_complement before which an addressee can stand.
        self.addressed = frozenset(
            frame.complement for frame in verb.frames if not frame.object and frame.addressee is not None
        )
        self.clause = any(complement.clausal and complement is not Complement.QUESTION for complement in complements)
        self.colon = Complement.COLON in complements or self.clause
        self.mark = Complement.MARK in complements
        self.question = Complement.QUESTION in complements
        self.free = {word: kind for word, kind in _NOMINAL_FREE.items() if kind in self.by_complement}
        self.bi = Complement.BI in self.by_complement
        self.li = Complement.LI in self.by_complement
        self.objects = Complement.OBJECT in self.by_complement
        # The prepositions that are written together with a nominal complement.
        self.proclitics = ("ب",) * self.bi + ("ل",) * self.li
        framed = {frame.complement for frame in verb.frames if frame.object or frame.addressee is not None}
        # Whether an object or an addressee can stand before the predicate.
        self.before_predicate = bool(self.object_frames) or any(
            frame.addressee is not None and frame.complement.nominal for frame in self.by_complement.values()
        )
        self.predicate_bi = Complement.BI in framed
        # The words that a predicate can begin with, apart from those with ب.
        self.predicate_words = frozenset(FOLDED_COMPLEMENTS[complement] for complement in framed if complement.nominal)
        if Complement.BI_AN in framed:
            self.predicate_words |= BI_COMPLEMENTISERS
        self.asks = self.question and verb.verb_class is VerbClass.ASK
        self.asks_from = any(
            frame.addressee in ("من", "إلى") and frame.complement is Complement.OBJECT for frame in verb.frames
        )
