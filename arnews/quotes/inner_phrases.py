"""What a preposition or a relative pronoun inside a noun phrase leads to, and where the phrase goes on after it."""

from __future__ import annotations

from ..model import Number, SpeakerKind
from .adjuncts import is_addressee, is_the_name, is_time
from .document import (
    CLAUSE_BREAK,
    COMMA,
    OPEN,
    Document,
)
from .lexicon import contexts
from .name_words import is_bare_name, is_name_word
from .names_index import given_names
from .vocabulary import (
    CAPITALS,
    GOVERNORS,
    HONORIFICS,
    PARTITIVES,
    PLACES,
    PRONOMINAL_ADJUNCTS,
    ROLE_COMPLEMENTS,
    TIME_NOUNS,
    VENUES,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)
from .word_shapes import (
    CLOSED_CLASS,
    is_adverbial_bi,
)

__all__ = ["ISSUED_BY", "LONGEST_NAME_IN_MARKS", "InnerPhrases"]

_PER_CENT = folded_words(contexts.PER_CENT)
_TAKING_LI = folded_words(contexts.TAKING_LI)
_UNIONS = folded_words(contexts.UNIONS)
_TAKING_BI = folded_words(contexts.TAKING_BI)
_OCCASIONS_OF_SPEECH = folded_words(contexts.OCCASIONS_OF_SPEECH)
_SENT_TO = folded_words(contexts.SENT_TO)
_SERVING = folded_words(contexts.SERVING)
_MISSIONS = folded_words(contexts.MISSIONS)
_OCCASIONS = folded_words(contexts.RESPONSES)
LONGEST_NAME_IN_MARKS = 6
# Participles with their issuer (البيان الصادر عنها).
ISSUED_BY = ("صادر", "صادره")


class InnerPhrases:
    """What is known of a noun phrase while it is read, and what its words can lead to."""

    __slots__ = ("document", "first", "head", "last_role", "limit", "object_follows")

    def __init__(self, document: Document, first: int, limit: int, object_follows: bool) -> None:
        self.document = document
        self.first = first
        self.limit = limit
        self.object_follows = object_follows
        word = document.words[first]
        self.head = noun_of(word)
        # The last title or institution, which may take a prepositional phrase.
        self.last_role = first if self.head is not None or word in HONORIFICS else -9

    def relative(self, index: int) -> int:
        """Return where a relative clause ends: at the next comma, or at the limit."""
        before = self.document.before
        index += 1
        words = self.document.words
        while index < self.limit and not before[index] & (COMMA | CLAUSE_BREAK) and words[index] not in _OCCASIONS:
            if words[index] == "في" and index + 1 < self.limit and words[index + 1] in _OCCASIONS_OF_SPEECH:
                # الذي كان يترأس المجلس في بيان
                break
            index += 1
        return index

    def share(self, index: int, word: str) -> int | None:
        """Step over what a number is a share of (60 بالمئة من المشاركين, 44 في المئة ممن شملهم الاستطلاع)."""
        if not self.document.words[self.first][:1].isdigit() or index - self.first > 3:
            return None
        following = self.document.words[index + 1] if index + 1 < self.limit else ""
        if word in _PER_CENT:
            return index + 1
        if word == "ممن":
            return self.relative(index)
        return index + 2 if following and (word == "من" or following in _PER_CENT) else None

    def is_dative(self, index: int, word: str) -> bool:
        """Whether a word with ل is an addressee or a purpose rather than a complement of the title."""
        if not word.startswith("ل") or (len(word) <= 3 and word != "ل"):
            return False
        if word.startswith("لنظير"):
            # تيريزا ماي لنظيرها الإسرائيلي
            return True
        if self.document.words[index - 1] in _TAKING_LI or self._serves(index, word):
            return False
        if is_addressee(self.document, index):
            words = self.document.words
            following = words[index + 1] if index + 1 < self.limit else ""
            if stem_of(words[self.first]) in _UNIONS and following.endswith("ين") and is_definite(following):
                # النقابة الوطنية للصحافيين التونسيين
                return False
            return not (self.head is not None and self.head.kind is SpeakerKind.DOCUMENT and index - self.first <= 4)
        return word.startswith("لل") and self.last_role < 0 and word not in ROLE_COMPLEMENTS

    def _serves(self, index: int, word: str) -> bool:
        """Whether ل tells whom the title at the head serves (مراسل لوكالة الأنباء, المستشار الاقتصادي للرئيس)."""
        words, first = self.document.words, self.first
        if stem_of(words[first]) not in _SERVING or index - first > 2:
            return False
        noun = noun_of("ال" + word[2:] if word.startswith("لل") else word[1:])
        outlet = noun is not None and noun.kind is SpeakerKind.MEDIA and noun.number is Number.SINGULAR
        served = noun is not None and noun.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)
        if not (outlet or (served and noun is not None and noun.number is Number.SINGULAR)):
            return False
        return index == first + 1 or is_definite(words[index - 1])

    def is_manner(self, index: int, word: str) -> bool:
        """Whether a word with ب says how, rather than where somebody works."""
        if not word.startswith("ب") or word in ROLE_COMPLEMENTS:
            return False
        words = self.document.words
        if words[index - 1] in _TAKING_BI:
            # الوكالة المكلفة بالحالات الطارئة
            return False
        named_before = words[index - 1] in given_names() or (index > 1 and words[index - 2] == "عبد")
        after_name = named_before and not word.startswith("بال")
        if after_name and not is_table_noun(word[1:]) and noun_of(word[1:]) is None:
            # أحمد بورقيبة: a surname.
            return False
        if index - self.last_role <= 4 and noun_of(word[1:]) is not None:
            return False
        last = index + 1 == self.limit or bool(self.document.before[index + 1] & COMMA)
        if named_before and last and word.startswith("بال") and word[1:] not in PLACES:
            # فرانك بالوني،: a surname.
            return noun_of(word[1:]) is not None or is_content_noun(word[3:])
        following = self.document.words[index + 1] if index + 1 < self.limit else ""
        named = following in HONORIFICS or following in given_names()
        if word[1:] in PLACES and following and not named:
            # مقرر اللجنة بالأحساء نوح الجمعان
            after = self.document.words[index + 2] if index + 2 < self.limit else ""
            named = is_bare_name(following) and is_definite(after) and not self.document.before[index + 1]
        if word.startswith("بال") and named and index - self.last_role <= 8:
            # المدير التنفيذي للمكتب بالبديعة الشيخ فلان: a place, before the name with its title.
            return False
        return word in ("بشكل", "بصوره") or is_adverbial_bi(word)

    def preposition(self, index: int, word: str) -> int | None:
        """Return where a prepositional phrase inside the noun phrase goes on, or None if it is outside."""
        document, words, first = self.document, self.document.words, self.first
        previous = words[index - 1]
        if word == "علي" and is_the_name(document, index):
            return index + 1
        if index + 1 < document.count and document.before[index + 1] & COMMA and is_name_word(previous):
            # تشيوي هونغ بين، كبير الخبراء: no preposition stands before a comma.
            return index + 1
        if word in PRONOMINAL_ADJUNCTS and stem_of(previous) in ISSUED_BY and word[:2] in ("عن", "من"):
            # البيان الصادر عنها
            return index + 1
        if word == "به" and previous.startswith("موثوق"):
            # مصدر موثوق به
            return index + 1
        following = words[index + 1] if index + 1 < self.limit else ""
        if not following or is_time(document, index + 1):
            return None
        governors = GOVERNORS.get(word, frozenset())
        if word in ("في", "داخل"):
            return self._place(index, following, governors)
        if word == "وسط" and stem_of(previous) == "لاعب":
            # لاعب وسط المنتخب: a position in the field.
            return index + 1
        if word == "لدي" and following.endswith(("ه", "ها", "هم")) and is_content_noun(following.rstrip("هام")):
            # سموه لدى ترؤسه الجلسة: an occasion.
            return None
        if word == "الي" and stem_of(words[first]) in _SENT_TO and following in PLACES:
            # مبعوث الأمم المتحدة إلى سوريا
            return index + 2
        if word == "لدي" and (self._is_accredited() or (self._is_of_person() and not is_definite(following))):
            # السفير لدى المملكة, نعيم أسلم كبير محللي الأسواق لدى ثينك ماركتس
            return index + 2
        if word in ("من", "عن") and previous.startswith("لل") and is_content_noun(previous[2:]):
            # الوكالة الوطنية للتخفيف من الكوارث: what the institution is for.
            return index + 2
        if (
            previous in governors
            or previous.removeprefix("و") in governors
            or (word != "من" and index - first >= 2 and words[index - 2].removeprefix("و") in governors)
        ):
            return index + 2
        if self.head is not None and self.head.kind is SpeakerKind.DOCUMENT and word in ("حول", "عن", "من"):
            return index + 2 if index - first <= 6 else None
        if word == "من":
            partitive = words[first] in PARTITIVES or stem_of(words[first]) in PARTITIVES
            if partitive and index - first <= 3:
                return index + 2
            # Where somebody belongs: a man of the village, a name of the institution.
            noun = noun_of(following)
            institution = noun is not None and noun.kind in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA)
            if institution:
                self.last_role = index + 1
            if document.before[index + 1] & OPEN and is_name_word(previous):
                # ريتشارد من "ويستبيك كابيتال"
                quotation = document.opening_at(index + 1)
                if quotation is not None and quotation.stop <= self.limit:
                    return quotation.stop if quotation.stop - quotation.first <= LONGEST_NAME_IN_MARKS else None
            belongs = institution or is_definite(following) or following in PLACES
            if belongs and not is_definite(words[first]) and index - first <= 3 and following not in VENUES:
                return index + 2
        return None

    def _is_accredited(self) -> bool:
        """Whether لدى tells where the title or the mission at the head is accredited or works."""
        person = self.head is not None and self.head.kind is SpeakerKind.PERSON
        return person or stem_of(self.document.words[self.first]) in _MISSIONS

    def _is_of_person(self) -> bool:
        """Whether the last title of the phrase is a person's, behind a name."""
        role = noun_of(self.document.words[self.last_role]) if self.last_role > self.first else None
        return role is not None and role.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)

    def _place(self, index: int, following: str, governors: frozenset[str]) -> int | None:
        """Whether ``في`` leads to where the title is held rather than to where or when it was said."""
        words, first = self.document.words, self.first
        if following in ("احد", "احدي", "عدد", "اخر") and index + 2 < self.limit:
            # في أحد منشوراته
            following = words[index + 2]
        stem = stem_of(following)
        if stem in VENUES or following in VENUES or following.removesuffix("ها").removesuffix("ه") in VENUES:
            return None
        if following[:1].isdigit() or following in TIME_NOUNS:
            return None
        place = stem in PLACES or following in PLACES
        possessive = following.endswith(("ها", "هم")) or self.document.surface(index + 1).endswith("ه")
        if possessive and not place:
            # خبراء في تعليقهم: an occasion.
            return None
        if self.last_role >= first and self._name_after_place(index):
            return index + 2
        if words[index - 1] in governors:
            return index + 2
        if self.last_role < first or index - self.last_role > 8:
            return None
        role = noun_of(words[self.last_role])
        if role is None and words[self.last_role] not in HONORIFICS:
            return None
        if any(self._is_personal(at) for at in range(self.last_role + 2, index)):
            # A name stands between the title and the place: Pompeo was there.
            return None
        organisation = role is not None and role.kind is SpeakerKind.ORGANISATION
        if organisation and is_definite(words[first]) and following in CAPITALS:
            # المفوضية الأوروبية في بروكسل: where she speaks, unlike التحالف العسكري في اليمن.
            return None
        return index + 2

    def _name_after_place(self, index: int) -> bool:
        """Whether the name that belongs to the title follows the place (المتحدث باسم المنظمة في جنيف أحمد فوزي)."""
        words, before = self.document.words, self.document.before
        following = index + 2
        if following >= self.limit or before[index + 1] or before[following]:
            return False
        place = noun_of(words[index + 1])
        body = place is not None and place.kind is SpeakerKind.ORGANISATION and is_definite(words[index + 1])
        if words[index + 1] not in PLACES and not body:
            return False
        word = words[following]
        named = word in given_names() and following + 1 < self.limit and is_name_word(words[following + 1])
        return named or word in HONORIFICS

    def _is_personal(self, index: int) -> bool:
        """Whether a word is rather a personal name than a part of a title."""
        word = self.document.words[index]
        if is_definite(word) or word.startswith(("لل", "وال", "بال")) or noun_of(word) is not None:
            return False
        return not (word in CLOSED_CLASS or word in PLACES or is_content_noun(word) or is_content_noun(word[1:]))
