"""The reasons for which a quotation-marked stretch or a cue form gives no attribution."""

from __future__ import annotations

import enum

__all__ = ["Refusals", "RejectionReason"]


class RejectionReason(enum.StrEnum):
    """Why a quotation-marked stretch or the form of a cue gave no attribution; the values are what `explain` reports.

    Where a form has several readings, the reason of the reading that came furthest is reported: the members are in the
    order of the tests, those of the form itself first.

    Examples
    --------
    >>> RejectionReason.IMPERSONAL.value
    'impersonal'
    """

    # Of forms, by the form and the words right beside it.
    SPEECH_NOUN = "verbal noun without source and content of its own"
    SPELLING = "its spelling is another word's"
    NOUN_AFTER_PREPOSITION = "noun after a preposition or determiner"
    ATTRIBUTIVE_PARTICIPLE = "participle that is a noun or an adjective"
    SECOND_PERSON = "second person"
    JUSSIVE = "short form without its particle"
    FIRST_PERSON = "first person outside a quotation"
    FIRST_PERSON_BELIEF = "belief or wish in the first person"
    IMPERSONAL = "impersonal"
    INTRODUCES = "only introduces the wording of the verb before it"
    # By the frame.
    NO_COMPLEMENT = "no complement"
    PARTICIPLE_WITHOUT_CONTENT = "participle without content"
    NO_RELAYED_SOURCE = "nobody from whom a report is passed on"
    NO_TEXT_NAMED = "no text named in which it stands"
    ADVERBIAL_WITHOUT_SOURCE = "source adverbial without a source that reports"
    # By the conditions of the lexicon.
    UNSUITABLE_COMPLEMENT = "its complement makes no report of this verb"
    LITERAL = "literal use or homograph"
    QUOTATION_APART = "the quotation that follows is not its own"
    WITHOUT_QUOTED_WORDS = "counts only with words in quotation marks"
    NEGATED = "negated without content"
    EVIDENCE = "evidence does not speak"
    NOT_A_DOCUMENT = "its subject is not a text"
    NOT_THE_MEDIA = "its subject is not the media"
    CROWD = "belief of a crowd"
    CANNOT_SPEAK = "its subject cannot speak"
    UNKNOWN_SPEAKER = "weak complement and no known speaker"
    # By the other cues and the edges of the content.
    COMPLEMENT_TAKEN = "its complement belongs to another cue"
    NO_CONTENT = "no content is left to it"
    # Of quotation-marked stretches.
    EMPTY = "no words inside"
    PART_OF_NAME = "part of a source or of a cue"
    NAME = "name or title in quotation marks"
    TERM = "single-word term"
    CUE_REFUSED = "the reporting word in its sentence was refused"
    NO_SPEAKER = "no speaker in reach"


# Why a word that has the form of a cue is none, by its position: a reason for each of its readings.
Refusals = dict[int, list[RejectionReason]]
