"""Simple ways to find attributions, for comparison: colons, three classic rules, and one regular expression.

Each takes a text and returns rows as the scorer of the tests reads them: ``cue``, ``source``, ``resolved`` and
``content`` as offsets, the labels as strings, ``nested_in`` as an index.
"""

# A regular expression is read on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import regex

__all__ = ["BASELINES", "classic_rules", "colons", "four_rules", "regular_expression"]

Row = dict[str, Any]

_QUOTED = r"(?:«(?P<q1>[^«»\n]+)»|“(?P<q2>[^“”\n]+)”|”(?P<q3>[^“”\n]+)[“”]|\"(?P<q4>[^\"\n]+)\")"
_WORD = r"[^\s«»“”\":.،؛,;!?؟()]+"


def _row(cue: tuple[int, int], content: list[tuple[int, int]], source: tuple[int, int] | None, lemma: str) -> Row:
    return {
        "cue": cue,
        "cue_lemma": lemma,
        "source": source,
        "resolved": None,
        "content": content,
        "type": "indirect",
        "form": "clause",
        "polarity": "assert",
        "nested_in": None,
    }


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space and marks around it."""
    outer = ' \n\r\t.,:;،؛-«»“”"()'
    while start < end and text[start] in outer:
        start += 1
    while end > start and text[end - 1] in outer:
        end -= 1
    return start, end


def _quoted(match: regex.Match[str]) -> tuple[int, int]:
    for name in ("q1", "q2", "q3", "q4"):
        if match.span(name)[0] >= 0:
            return match.span(name)
    raise AssertionError("a quotation without a group")


# --- colons only -------------------------------------------------------------------------------------------------------

_COLON = regex.compile(rf"(?:^|(?<=[.\n]))[ \t]*(?P<head>{_WORD}(?:[ \t]+[^\s:.«»“”\"]+){{0,14}}?)[ \t]*:(?P<after>[ \t]*(?:{_QUOTED}|[^\n.]+))", regex.M)  # fmt: skip


def colons(text: str) -> tuple[Row, ...]:
    """Everything before a colon, up to the start of its sentence, says what follows it.

    In the first line the colon is the cue; elsewhere the first word is, and the others are the source.
    """
    rows = []
    headline = text.find("\n") if "\n" in text else 0
    for match in _COLON.finditer(text):
        start, end = _trimmed(text, *match.span("head"))
        if start == end or text[start:end].isdigit():
            continue
        direct = any(match.span(name)[0] >= 0 for name in ("q1", "q2", "q3", "q4"))
        content = _quoted(match) if direct else _trimmed(text, *match.span("after"))
        if content[0] >= content[1]:
            continue
        colon = match.start("after") - 1
        if match.start() < headline:
            row = _row((colon, colon + 1), [content], (start, end), ":")
        else:
            first = start + len(text[start:end].split(maxsplit=1)[0])
            rest = _trimmed(text, first, end)
            lemma = text[start:first].removeprefix("و").removesuffix("ت")
            row = _row((start, first), [content], rest if rest[0] < rest[1] else None, lemma)
        row["type"] = "direct"
        rows.append(row)
    return tuple(rows)


# --- the three classic rules -----------------------------------------------------------------------------------------------

# Perfect verbs of saying by dictionary form, with the stem that takes the endings.
_SAYING = {
    "قال": "قال",
    "أضاف": "[أا]ضاف",
    "أكد": "[أا]كد",
    "أوضح": "[أا]وضح",
    "أعلن": "[أا]علن",
    "ذكر": "ذكر",
    "أفاد": "[أا]فاد",
    "صرح": "صرح",
    "أشار": "[أا]شار",
    "تابع": "تابع",
    "كتب": "كتب",
    "علق": "علق",
    "رد": "رد",
    "شدد": "شدد",
    "اعتبر": "اعتبر",
    "رأى": "ر[أا][ىت]",
    "كشف": "كشف",
    "قالوا": "قالوا",
}
_VERB = "|".join(f"(?:{stem})" for stem in _SAYING.values())
_NAME = rf"{_WORD}(?:[ \t]+{_WORD}){{0,7}}?"
_CLASSIC = (
    ("quote, verb, name", rf"{_QUOTED}[ \t]*[،,]?[ \t]*(?P<cue>\b[وف]?(?:{_VERB})(?:ت|وا|ا)?\b)[ \t]+(?P<source>{_NAME})(?=[ \t]*[.،,\n:]|$)"),
    ("quote, name, verb", rf"{_QUOTED}[ \t]*[،,]?[ \t]*(?P<source>{_NAME})[ \t]+(?P<cue>\b(?:{_VERB})(?:ت|وا|ا)?\b)(?=[ \t]*[.،,\n]|$)"),
    ("name, verb, quote", rf"(?:^|(?<=[.،,\n]))[ \t]*(?P<source>{_NAME})[ \t]+(?P<cue>\b[وف]?(?:{_VERB})(?:ت|وا|ا)?\b)[ \t]*:?[ \t]*{_QUOTED}"),
)  # fmt: skip
_ARABIC = "verb, name, quote", rf"(?:^|(?<=[.،,\n]))[ \t]*(?P<cue>\b[وف]?(?:{_VERB})(?:ت|وا|ا)?\b)[ \t]+(?P<source>{_NAME})[ \t]*:?[ \t]*{_QUOTED}"  # fmt: skip
_RULES = tuple((name, regex.compile(pattern, regex.M)) for name, pattern in (*_CLASSIC, _ARABIC))


def _lemma(word: str) -> str:
    for lemma, stem in _SAYING.items():
        if regex.fullmatch(rf"[وف]?{stem}(?:ت|وا|ا)?", word):
            return lemma
    return word


def classic_rules(text: str) -> tuple[Row, ...]:
    """Quotation, verb, name; quotation, name, verb; name, verb, quotation: the rules of systems for English."""
    return _by_rules(text, _RULES[:-1])


def four_rules(text: str) -> tuple[Row, ...]:
    """The three classic rules, and verb, name, quotation, which is the usual order in Arabic."""
    return _by_rules(text, _RULES)


def _by_rules(text: str, rules: tuple[tuple[str, regex.Pattern[str]], ...]) -> tuple[Row, ...]:
    rows: dict[tuple[int, int], Row] = {}
    for _, pattern in rules:
        for match in pattern.finditer(text):
            source = _trimmed(text, *match.span("source"))
            row = _row(match.span("cue"), [_quoted(match)], source, _lemma(match["cue"]))
            row["type"] = "direct"
            rows.setdefault(match.span("cue"), row)
    return tuple(rows[cue] for cue in sorted(rows))


# --- one regular expression ----------------------------------------------------------------------------------------------------

# Dictionary form: perfect stem, imperfect stem, participle stem, polarity.
_VERBS = {
    "قال": ("قال", "قول", "قائل", "assert"),
    "أضاف": ("[أا]ضاف", "ضيف", "مضيف", "assert"),
    "أكد": ("[أا]كد", "ؤكد", "م[ؤو]كد", "assert"),
    "أوضح": ("[أا]وضح", "وضح", "موضح", "assert"),
    "أعلن": ("[أا]علن", "علن", "معلن", "assert"),
    "ذكر": ("ذكر", "ذكر", "ذاكر", "assert"),
    "أفاد": ("[أا]فاد", "فيد", "مفيد", "assert"),
    "صرح": ("صرح", "صرح", "مصرح", "assert"),
    "أشار": ("[أا]شار", "شير", "مشير", "assert"),
    "لفت": ("لفت", "لفت", "لافت", "assert"),
    "نوه": ("نوه", "نوه", "منوه", "assert"),
    "تابع": ("تابع", "تابع", "متابع", "assert"),
    "واصل": ("واصل", "واصل", "مواصل", "assert"),
    "شدد": ("شدد", "شدد", "مشدد", "assert"),
    "كشف": ("كشف", "كشف", "كاشف", "assert"),
    "اعتبر": ("[اإ]عتبر", "عتبر", "معتبر", "assert"),
    "رأى": ("ر[أا][ىت]", "رى", "", "assert"),
    "بين": ("بين(?=ت? [^ ]+(?: [^ ]+){0,6} [أا]ن)", "بين", "مبين", "assert"),
    "أبلغ": ("[أا]بلغ", "بلغ", "مبلغ", "assert"),
    "أخبر": ("[أا]خبر", "خبر", "مخبر", "assert"),
    "كتب": ("كتب", "كتب", "كاتب", "assert"),
    "علق": ("علق", "علق", "معلق", "assert"),
    "توقع": ("توقع", "توقع", "متوقع", "assert"),
    "رجح": ("رجح", "رجح", "مرجح", "assert"),
    "حذر": ("حذر", "حذر", "محذر", "assert"),
    "اعترف": ("اعترف", "عترف", "معترف", "assert"),
    "أقر": ("[أا]قر", "قر", "مقر", "assert"),
    "تعهد": ("تعهد", "تعهد", "متعهد", "assert"),
    "وعد": ("وعد", "عد", "واعد", "assert"),
    "اتهم": ("اتهم", "تهم", "متهم", "assert"),
    "وصف": ("وصف", "صف", "واصف", "assert"),
    "زعم": ("زعم", "زعم", "زاعم", "claim"),
    "ادعى": ("ادع[ىت]", "دعي", "مدعي", "claim"),
    "نفى": ("نف[ىت]", "نفي", "نافي", "deny"),
    "أنكر": ("[أا]نكر", "نكر", "منكر", "deny"),
    "هدد": ("هدد", "هدد", "مهدد", "threat"),
    "توعد": ("توعد", "توعد", "متوعد", "threat"),
    "طالب": ("طالب", "طالب", "مطالب", "ask"),
    "طلب": ("طلب", "طلب", "", "ask"),
    "دعا": ("دع[ات]", "دعو", "داعي", "ask"),
    "سأل": ("س[أا]ل", "س[أا]ل", "سائل", "ask"),
}
_FORMS = {
    lemma: "|".join(
        [rf"{perfect}(?:ت|وا|ا|تا)?", rf"[يت]{imperfect}(?:ون|ان)?", *([rf"{participle}(?:ا|اً|ة|ين|ات)"] if participle else [])]
    )
    for lemma, (perfect, imperfect, participle, _) in _VERBS.items()
}  # fmt: skip
_ANY = "|".join(f"(?:{forms})" for forms in _FORMS.values())
_CUE = rf"(?<!\w)(?P<cue>[وف]?س?(?:{_ANY}))(?!\w)"
_COMPLEMENT = r"(?:(?P<clause>(?:(?:إلى|الى|على|عن|من)[ \t]+)?(?:ب?[أإا]ن))(?!\w)|(?=[أإا]ن(?:ه|ها|هم|نا|ني)(?!\w))|(?P<colon>:)|(?P<mark>(?=[«“”\"][^«»“”\"\n ]+ [^«»“”\"\n ]+ [^«»“”\"\n]+)))"
# Words that are no other report; names in quotation marks have up to three words.
_NAMED = r"[بل]?ـ?(?:«[^«»\n ]+(?: [^«»\n ]+){0,2}»|[“”][^“”\n ]+(?: [^“”\n ]+){0,2}[“”]|\"[^\"\n ]+(?: [^\"\n ]+){0,2}\")[،,]?"
_GAP = rf"(?P<gap>(?:[ \t]+(?:(?![وف](?:{_ANY})(?!\w))[^\s:«»“”\".؛!?؟]+|{_NAMED})){{0,20}}?)"
_REPORT = regex.compile(rf"{_CUE}{_GAP}[ \t]*[،,]?[ \t]*{_COMPLEMENT}[ \t]*")
_NOMINAL = regex.compile(
    rf"(?<!\w)(?P<cue>[وف]?(?:نف[ىت]|دع[ات]|طالب|حذر|[أا]علن|[أا]كد|اتهم|وصف|هدد|تعهد|توقع)(?:ت|وا|ا)?)(?!\w){_GAP}[ \t]+"
    r"(?:إلى[ \t]+|الى[ \t]+|من[ \t]+|عن[ \t]+|على[ \t]+)?(?P<content>ب?(?:[تإ]\w{3,7}|ا(?!ل)\w{3,7}|وجود|عدم|ضرورة|أهمية|ضبط|مقتل)(?:[ \t]+[^\s،؛.]+)+)"
)
_ADVERBIAL = regex.compile(
    rf"(?<!\w)(?P<cue>[وف]?(?:بحسب|حسب|وفق|نقلا[ \t]+عن|نقلاً[ \t]+عن)|[وف]?وفق(?:ا|اً)(?=[ \t]+ل))(?!\w)[ \t]+(?P<source>{_NAME})(?=[ \t]*[،,.\n«“”\":()]|$)"
)
_STARTS_REPORT = regex.compile(rf"[ \t](?:وقال|و[أا]ضاف|و[أا]كد|و[أا]شار|وتابع|و[أا]وضح)ت?(?!\w)|[،,][ \t]*(?:لكنه|لكنها|وهو[ \t]+ما|الأمر الذي|في حين|فيما|بينما|وكان|وكانت|م\w{{2,5}}اً?(?=[ \t]+(?:إلى|أن|من|على|ب)))(?!\w)|[،,][ \t]*(?:[وف]|كما[ \t]+|فيما[ \t]+|بينما[ \t]+)?(?:{_ANY})(?!\w)|[،,][ \t]*(?:وذلك|بحسب|وفق|وفقا|حسب|على حد)(?!\w)")  # fmt: skip
_IMPERSONAL = regex.compile(r"[وف]?(?:يذكر|يشار|يقال|تشير|يعد|بين)$")
_SENTENCE_END = regex.compile(r"[.!?؟](?!\d)|\n")
_TRAILING = regex.compile(
    r"[ \t]*(?:[،,]|(?<!\w)(?:في|خلال|عبر|عقب|بعد|قبل|اليوم|أمس|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|يوم|مساء|صباح|"
    r"للصحفيين|للصحافيين|لوكالة|لصحيفة|لقناة|لرويترز|ل[«“\"]|ردا|أن|على|إلى|من|عن)(?!\w)).*$",
    regex.S,
)
_OPENERS = {"«": "»", "“": "”", "”": "“”", '"': '"'}


def _clause_end(text: str, start: int) -> int:
    """The end of a clause: the sentence, or the comma before the next report; a quotation is stepped over."""
    position = start
    while position < len(text):
        character = text[position]
        if character in _OPENERS:
            closing = min(
                (at for mark in _OPENERS[character] if (at := text.find(mark, position + 1)) >= 0), default=len(text)
            )
            line = text.find("\n", position)
            if line < 0 or closing < line:
                position = closing + 1
                continue
        if _SENTENCE_END.match(text, position) or _STARTS_REPORT.match(text, position):
            return position
        position += 1
    return position


def _verb(word: str) -> tuple[str, str]:
    for lemma, forms in _FORMS.items():
        if regex.fullmatch(rf"[وف]?س?(?:{forms})", word.strip()):
            return lemma, _VERBS[lemma][3]
    for lemma, (stem, _, _, polarity) in _VERBS.items():
        if regex.match(rf"[وف]?(?:{stem})", word):
            return lemma, polarity
    return word, "assert"


def _source(text: str, start: int, end: int) -> tuple[int, int] | None:
    written = _TRAILING.sub("", text[start:end])
    first, last = _trimmed(text, start, start + len(written))
    return (first, last) if first < last else None


def _sentence_before(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in (".", "\n", "؟", "!")) + 1


def _report(text: str, match: regex.Match[str]) -> Row | None:
    """The row of a verb or participle with the complement after it."""
    start = match.end()
    if start < len(text) and text[start] in _OPENERS:
        closing = [at for mark in _OPENERS[text[start]] if (at := text.find(mark, start + 1)) >= 0]
        end = min(closing, default=len(text))
        wholly = text[end + 1 : end + 2] in ("", ".", "،", ",", "\n", " ", "؛") and not match["clause"]
        content = (start + 1, end) if wholly else _trimmed(text, start, _clause_end(text, start))
        kind = "direct" if wholly or _clause_end(text, start) <= end + 1 else "mixed"
    else:
        end = _clause_end(text, start)
        content = _trimmed(text, start, end)
        kind = "mixed" if any(mark in text[start:end] for mark in _OPENERS) else "indirect"
        if match["colon"]:
            kind = "direct"
    if content[0] >= content[1]:
        return None
    lemma, polarity = _verb(match["cue"])
    participle = match["cue"].endswith(("ا", "اً", "ة", "ين")) and match["cue"].removeprefix("و")[0] in "مقداكلنزوس"
    source = None if participle and lemma != "دعا" else _source(text, *match.span("gap"))
    if source is None and not participle and not match["cue"].startswith(("و", "ف")):
        # The subject before its verb, from the start of the sentence.
        before = _sentence_before(text, match.start("cue"))
        head = text[before : match.start("cue")]
        if 1 <= len(head.split()) <= 7 and not any(mark in head for mark in '،,:«»“”"'):
            source = _trimmed(text, before, match.start("cue"))
    row = _row(match.span("cue"), [content], source, lemma)
    row["type"], row["polarity"] = kind, polarity
    return row


def regular_expression(text: str) -> tuple[Row, ...]:
    """A verb list, up to twenty words, a complementiser, colon or mark; adverbials; the last named source for elided ones."""
    rows: dict[tuple[int, int], Row] = {}
    position = 0
    while (match := _REPORT.search(text, position)) is not None:
        row = _report(text, match) if not _IMPERSONAL.match(match["cue"]) else None
        if row is not None:
            rows[row["cue"]] = row
        position = match.end("cue")
    for match in _NOMINAL.finditer(text):
        earlier = rows.get(match.span("cue"))
        if earlier is None or match.end("gap") < earlier["content"][0][0] - 25:
            start, end = match.span("content")
            content = _trimmed(text, start, min(end, _clause_end(text, start)))
            lemma, polarity = _verb(match["cue"])
            row = _row(match.span("cue"), [content], _source(text, *match.span("gap")), lemma)
            row["form"], row["polarity"] = "nominal", polarity
            if content[0] < content[1]:
                rows[row["cue"]] = row
    for match in _ADVERBIAL.finditer(text):
        before = _sentence_before(text, match.start())
        first, last = _trimmed(text, before, match.start())
        if last - first < 4:
            first, last = _trimmed(text, match.end(), _clause_end(text, match.end() + 1))
        if first < last:
            lemma = regex.sub(r"اً?$", "", regex.sub(r"^[وف](?=بحسب|حسب|وفق|نقلا)", "", match["cue"]))
            rows[match.span("cue")] = _row(
                match.span("cue"), [(first, last)], _source(text, *match.span("source")), lemma
            )
    found = [rows[cue] for cue in sorted(rows)]
    found = [row for place, row in enumerate(found) if not place or found[place - 1]["cue"][1] <= row["cue"][0]]
    _link(found)
    return tuple(found)


def _link(rows: list[Row]) -> None:
    """Nest a row in the smallest content around it, and give an elided source the last one named."""
    last: tuple[int, int] | None = None
    for place, row in enumerate(rows):
        hosts = [
            other
            for other in range(len(rows))
            if other != place and rows[other]["content"][0][0] <= row["cue"][0] < rows[other]["content"][0][1]
        ]
        if hosts:
            row["nested_in"] = min(hosts, key=lambda other: rows[other]["content"][0][1] - rows[other]["content"][0][0])
        if row["source"] is None:
            row["resolved"] = last
        else:
            last = row["source"]


BASELINES: dict[str, Callable[[str], tuple[Row, ...]]] = {
    "colons only": colons,
    "three classic rules": classic_rules,
    "the same in Arabic order": four_rules,
    "regular expression": regular_expression,
}
