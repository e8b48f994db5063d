"""Threads: the same statement followed across articles, with its wording of record and what each outlet changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from difflib import SequenceMatcher

from attrs import evolve

from ..dedup import find_repeats
from ..model import (
    Article,
    Attribution,
    Change,
    ChangeKind,
    QuoteRef,
    QuoteRelation,
    QuoteThread,
    QuoteType,
    Span,
)
from .repeated import outside_repeats
from .speakers import SpeakerTable, attributions_of, checked_articles
from .statement_matching import FEWEST_WORDS, LONGEST_COMPARED, Matching, StatementMatcher
from .statements import Statement, VoiceRelation, compare_voices, statements_of
from .thread_candidates import candidate_pairs

__all__ = ["thread_quotes"]

_DIRECTNESS = {QuoteType.DIRECT: 0, QuoteType.MIXED: 1, QuoteType.INDIRECT: 2}
# A second statement of one article belongs to the thread where it says nearly all that it says in the same words.
_SECOND_OF_AN_ARTICLE = 0.8
# An outlet that has this many articles with as many wordings of one statement has issues of a recurring one; within an
# issue the wordings are nearly the same, and of one day.
_WORDINGS_OF_AN_OUTLET = 3
_SAME_ISSUE = 0.9
_BETWEEN_OCCASIONS = timedelta(hours=20)
# Shares of the words that two wordings have word for word and in order: nearly all, and half of the shorter one.
_KEPT = 0.85
_REWORDED = 0.5


def thread_quotes(
    articles: Iterable[Article], attributions: Mapping[str, Sequence[Attribution]] | None = None
) -> tuple[QuoteThread, ...]:
    """Group the statements that say the same across articles.

    Statements thread where one voice says the same: word for word, shortened, in another translation or paraphrased.
    An institution, its spokesperson and its statements are one voice. A statement inside another statement threads
    with its like only. Content that one asserts and another denies makes two threads that name each other.

    Parameters
    ----------
    articles
        Articles with ids that are unique among them.
    attributions
        Article id → its attributions, where they are known already; else they are extracted here, those inside a
        repeated block left out.

    Returns
    -------
    tuple of QuoteThread
        Each over two articles or more, in order of publication of its first quote, then of that quote's article id and
        cue; within a thread the earliest publication comes first, and articles without a date last.

    Raises
    ------
    InvalidArgument
        If an item is no Article, or an attribution does not fit its article.
    DuplicateIdError
        If two articles have one id.
    UnknownIdError
        If `attributions` holds an id that no article has.

    Notes
    -----
    Candidates meet under pairs of their rarest words; the verdict is that of `StatementMatcher`. As in the clustering
    of near-duplicates, every member matches the statement at the centre of its thread, not merely a neighbour of a
    neighbour.

    Examples
    --------
    >>> from arnews import Article, Attribution, Span
    >>> from arnews.quotes.threads import thread_quotes
    >>> first = "قالت سلمى الجندلي إن السد الكبير آمن ولن يغمر القرى."
    >>> second = "وقالت الجندلي إن السد الكبير آمن ولن يغمر القرى أبدا."
    >>> [thread] = thread_quotes(
    ...     [Article("a1", first), Article("a2", second)],
    ...     {
    ...         "a1": [Attribution(cue=Span(0, 4), cue_lemma="قال", source=Span(5, 17), content=(Span(21, 51),))],
    ...         "a2": [Attribution(cue=Span(0, 5), cue_lemma="قال", source=Span(6, 13), content=(Span(17, 52),))],
    ...     },
    ... )
    >>> thread.speaker.name, [(quote.article_id, quote.relation.value) for quote in thread.quotes], thread.record
    ('سلمى الجندلي', [('a1', 'shortened'), ('a2', 'record')], 1)
    """
    checked = checked_articles(articles)
    known = attributions_of(checked, attributions)
    if attributions is None:
        known = {
            article.id: outside_repeats(find_repeats(article.text), known[article.id]) if known[article.id] else ()
            for article in checked
        }
    table = SpeakerTable(checked, known)
    statements = statements_of(checked, known, table)
    copies = _copies(statements)
    distinct = [group[0] for group in copies]
    matcher = StatementMatcher(distinct)
    matches: dict[int, dict[int, float]] = defaultdict(dict)
    contained: dict[tuple[int, int], float] = {}
    opposed: list[tuple[int, int]] = []
    for first, second in zip(*(side.tolist() for side in candidate_pairs(distinct, matcher.frequency)), strict=True):
        found = matcher.match(distinct[first], distinct[second])
        if found.verdict is Matching.OPPOSED:
            opposed.append((first, second))
        elif found.verdict is Matching.SAME:
            matches[first][second] = matches[second][first] = found.similarity
            contained[first, second] = contained[second, first] = found.containment
    stars = _stars(copies, matches, contained, [article.source for article in checked])
    groups = [
        (star, occasion)
        for star in stars
        for occasion in _occasions(
            sorted((s for index in star for s in copies[index]), key=lambda s: _publication(s, checked)), matcher
        )
    ]
    threads = [_thread(ordered, _records(star, copies, matches), checked, table, matcher) for star, ordered in groups]
    order = sorted(range(len(threads)), key=lambda number: _publication(groups[number][1][0], checked))
    place = {number: position for position, number in enumerate(order)}
    thread_of = {index: place[number] for number, (star, _) in enumerate(groups) for index in star}
    against: dict[int, set[int]] = defaultdict(set)
    for first, second in opposed:
        if first in thread_of and second in thread_of and thread_of[first] != thread_of[second]:
            against[thread_of[first]].add(thread_of[second])
            against[thread_of[second]].add(thread_of[first])
    return tuple(
        evolve(threads[number], opposed=tuple(sorted(against[position]))) for position, number in enumerate(order)
    )


def _copies(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Put word-for-word copies by one voice together: a wire report then costs one comparison, not one per outlet."""
    groups: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        speaker = statement.voice.speaker
        # Unnamed sources of two articles are two speakers in the table; the same words make them one here.
        voice = speaker if statement.voice.identified else None
        groups[statement.words.spellings, statement.denied, statement.nested, voice].append(statement)
    return list(groups.values())


def _stars(
    copies: Sequence[Sequence[Statement]],
    matches: Mapping[int, Mapping[int, float]],
    contained: Mapping[tuple[int, int], float],
    sources: Sequence[str | None],
) -> list[list[int]]:
    """Choose centres, those that match most first, and give each what matches it and is not taken."""
    enough = [
        index
        for index, group in enumerate(copies)
        if matches.get(index) or (len({s.article for s in group}) > 1 and len(group[0].stems) >= FEWEST_WORDS)
    ]
    support = {index: sum(matches.get(index, {}).values()) + len(copies[index]) for index in enough}

    def rank(index: int) -> tuple[float, int, int, int]:
        head = copies[index][0]
        return -round(support[index], 9), _DIRECTNESS[head.attribution.type], -len(head.words.spellings), index

    taken: set[int] = set()
    stars: list[list[int]] = []
    for centre in sorted(enough, key=rank):
        if centre in taken:
            continue
        neighbours = matches.get(centre, {})
        if _recurs([centre, *neighbours], copies, sources):
            day = _day(copies[centre][0])
            neighbours = {
                index: value
                for index, value in neighbours.items()
                if value >= _SAME_ISSUE and _day(copies[index][0]) == day
            }
        star = [centre]
        seen = {statement.article for statement in copies[centre]}
        voices = [copies[centre][0].voice]
        for index in sorted(neighbours, key=lambda index: (-neighbours[index], index)):
            if index in taken:
                continue
            among = {statement.article for statement in copies[index]}
            if among <= seen and contained[centre, index] < _SECOND_OF_AN_ARTICLE:
                continue
            voice = copies[index][0].voice
            if any(compare_voices(voice, other) is VoiceRelation.DIFFERENT for other in voices):
                continue
            seen |= among
            voices.append(voice)
            star.append(index)
        if len(seen) > 1:
            taken.update(star)
            stars.append(star)
    return stars


def _recurs(indices: Sequence[int], copies: Sequence[Sequence[Statement]], sources: Sequence[str | None]) -> bool:
    """Tell whether one outlet has it in several articles and wordings: a daily forecast, a telegram to many states."""
    wordings: dict[str, set[int]] = defaultdict(set)
    stories: dict[str, set[int]] = defaultdict(set)
    for index in indices:
        for statement in copies[index]:
            source = sources[statement.article]
            if source is not None:
                wordings[source].add(index)
                stories[source].add(statement.article)
    return any(min(len(wordings[source]), len(stories[source])) >= _WORDINGS_OF_AN_OUTLET for source in wordings)


def _occasions(ordered: Sequence[Statement], matcher: StatementMatcher) -> list[Sequence[Statement]]:
    """Part a formula by its occasions: condolences in the same words may be for the next one.

    Only statements made of words that everybody uses are parted, where nothing was published for a day.
    """
    if not all(matcher.is_formula(statement) for statement in ordered):
        return [ordered]
    parts: list[list[Statement]] = []
    for statement in ordered:
        before, moment = parts[-1][-1].published if parts else None, statement.published
        if not parts or (before is not None and moment is not None and moment - before > _BETWEEN_OCCASIONS):
            parts.append([])
        parts[-1].append(statement)
    return [part for part in parts if len({statement.article for statement in part}) > 1]


def _day(statement: Statement) -> object:
    return None if statement.published is None else statement.published.date()


def _records(
    star: Sequence[int], copies: Sequence[Sequence[Statement]], matches: Mapping[int, Mapping[int, float]]
) -> set[int]:
    """Return the identities of the statements that can be the wording of record: those that every member matches."""
    fit = [index for index in star if all(other == index or other in matches.get(index, {}) for other in star)]
    return {id(statement) for index in fit or star[:1] for statement in copies[index]}


def _thread(
    ordered: Sequence[Statement],
    records: set[int],
    articles: Sequence[Article],
    table: SpeakerTable,
    matcher: StatementMatcher,
) -> QuoteThread:
    record = min(
        [index for index, statement in enumerate(ordered) if id(statement) in records] or range(len(ordered)),
        key=lambda index: (
            _DIRECTNESS[ordered[index].attribution.type],
            -len(ordered[index].words.spellings),
            index,
        ),
    )
    wording = ordered[record]
    speaker = wording.voice.speaker
    if speaker is None or not wording.voice.identified:
        named = Counter(s.voice.speaker for s in ordered if s.voice.speaker is not None and s.voice.identified)
        if named:
            speaker = min(named, key=lambda number: (-named[number], number))
    return QuoteThread(
        speaker=None if speaker is None else table.speakers[speaker],
        quotes=tuple(_quote(statement, wording, articles, matcher) for statement in ordered),
        record=record,
    )


def _publication(statement: Statement, articles: Sequence[Article]) -> tuple[bool, float, str, Span]:
    moment = statement.published
    when = 0.0 if moment is None else moment.timestamp()
    return moment is None, when, articles[statement.article].id, statement.attribution.cue


def _quote(statement: Statement, record: Statement, articles: Sequence[Article], matcher: StatementMatcher) -> QuoteRef:
    article = articles[statement.article]
    if statement is record:
        return QuoteRef(article.id, statement.attribution)
    return QuoteRef(
        article.id,
        statement.attribution,
        relation=_relation(statement, record),
        similarity=round(matcher.match(statement, record).similarity, 6),
        changes=_changes(record, statement, articles),
    )


def _changes(record: Statement, statement: Statement, articles: Sequence[Article]) -> tuple[Change, ...]:
    """Return what differs between two contents, at its place in either article."""
    from ..dedup import diff

    if statement.words.spellings == record.words.spellings:
        return ()
    old = _Content(articles[record.article].text, record.attribution.content)
    new = _Content(articles[statement.article].text, statement.attribution.content)
    if max(len(statement.words.spellings), len(record.words.spellings)) > LONGEST_COMPARED:
        return _outer_change(old, new)
    return tuple(
        Change(change.kind, old.place(change.a), new.place(change.b))
        for change in diff(old.text, new.text)
        if change.kind is not ChangeKind.KEPT
    )


def _outer_change(old: _Content, new: _Content) -> tuple[Change, ...]:
    """Return one change for all that lies between the common beginning and the common end of two long contents."""
    first = _common_length(old.text, new.text)
    first = max(old.text.rfind(" ", 0, first), 0) if first < max(len(old.text), len(new.text)) else first
    rest_old, rest_new = old.text[first:], new.text[first:]
    last = _common_length(rest_old[::-1], rest_new[::-1])
    kind = ChangeKind.REPLACED
    if last == len(rest_old):
        kind = ChangeKind.INSERTED
    elif last == len(rest_new):
        kind = ChangeKind.DELETED
    a = Span(first, len(old.text) - last)
    b = Span(first, len(new.text) - last)
    return (Change(kind, old.place(a), new.place(b)),)


def _common_length(a: str, b: str) -> int:
    """Return how many letters two texts begin with in common."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a.startswith(b[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low


class _Content:
    """The stretches of a content as one text, with the way back."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = " ".join(span.of(text) for span in spans)
        self._starts: list[tuple[int, Span]] = []
        at = 0
        for span in spans:
            self._starts.append((at, span))
            at += len(span) + 1

    def place(self, span: Span) -> Span:
        return Span(self._offset(span.start), self._offset(span.end))

    def _offset(self, offset: int) -> int:
        for start, span in reversed(self._starts):
            if offset >= start:
                return min(span.start + offset - start, span.end)
        return 0


def _relation(statement: Statement, record: Statement) -> QuoteRelation:
    """Tell how a wording relates to the wording of record, by its words that stand there in order."""
    words, others = statement.words.spellings, record.words.spellings
    if words == others:
        return QuoteRelation.VERBATIM
    words, others = words[:LONGEST_COMPARED], others[:LONGEST_COMPARED]
    blocks = SequenceMatcher(None, others, words, autojunk=False).get_matching_blocks()
    kept = sum(block.size for block in blocks)
    if kept >= _KEPT * len(words):
        shorter = kept == len(words) < len(others) or len(words) < _KEPT * len(others)
        return QuoteRelation.SHORTENED if shorter else QuoteRelation.VERBATIM
    # A wording longer than the record can hold all of it.
    share = kept / min(len(words), len(others))
    return QuoteRelation.REWORDED if share >= _REWORDED else QuoteRelation.PARAPHRASED
