"""Count speakers whose gender contradicts the verb that reports them, over annotated articles.

Usage: python benchmarks/count_violations.py [SET ...]        (own, seeds, dev, check; default: own dev)

A violation is a singular person as speaker (source, or resolved) of a finite third-person verb of the other gender:
`قالت` with `الوزير`, `قال` with `الوزيرة`. What the gender of a phrase is, is read from its first noun, without the
engine's own resolution; phrases of unknown gender, institutions, texts and groups are not counted. Violations are
listed with their offsets, without the text.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from gold_sets import folders

from arnews import Attribution, Span, SpeakerKind, extract_quotes
from arnews.quotes.spelling import fold
from arnews.quotes.vocabulary import FEMALE_NAMES, noun_of


def gender_of(phrase: str) -> str | None:
    """The gender of a singular person named by a phrase: of its title, else of its given name where it is a woman's."""
    words = fold(phrase).split()
    noun = noun_of(words[0])
    if noun is None:
        return "f" if words[0] in FEMALE_NAMES else None
    if noun.kind is not SpeakerKind.PERSON or noun.number.value != "singular" or noun.gender is None:
        return None
    if noun.gender.value == "masculine" and any(
        word in FEMALE_NAMES or word + "ء" in FEMALE_NAMES for word in words[1:4]
    ):
        # A title in the masculine before the name of a woman.
        return None
    return noun.gender.value[0]


def verb_gender(text: str, attribution: Attribution) -> str | None:
    """The gender of a finite singular third-person verb; None for any other cue, and where a relay is its subject."""
    if not attribution.rule.startswith("verb"):
        return None
    word = fold(attribution.cue.of(text)).removeprefix("و").removeprefix("ف")
    lemma = fold(attribution.cue_lemma)
    if word.startswith("س"):
        word = word[1:] if not lemma.startswith("س") else word
    if word == lemma:
        return "m"
    if word in (lemma + "ت", lemma[:-1] + "ت", lemma.removesuffix("ي") + "ت"):
        return "f"
    if word.startswith("ي") and not lemma.startswith("ي") and not word.endswith(("ون", "ان")):
        return "m"
    if word.startswith("ت") and not lemma.startswith("ت") and not word.endswith(("ون", "ان")):
        return "f"
    return None


def violations(text: str) -> list[tuple[Span, Span]]:
    """The cues with the speakers that contradict them."""
    found = []
    for attribution in extract_quotes(text):
        speaker = attribution.resolved or attribution.source
        verb = verb_gender(text, attribution)
        if speaker is None or verb is None:
            continue
        gender = gender_of(speaker.of(text))
        if gender is not None and gender != verb:
            found.append((attribution.cue, speaker))
    return found


def main() -> None:
    total = 0
    for name in sys.argv[1:] or ["own", "dev"]:
        places = folders(name)
        if places is None:
            print(f"{name}: not on this machine")
            continue
        gold, articles = places
        for path in sorted(gold.glob("*.jsonl")):
            for folder in articles:
                article = folder / f"{path.stem}.txt"
                if article.exists():
                    for cue, speaker in violations(article.read_bytes().decode("utf-8")):
                        print(f"{name}/{path.stem}: cue {cue.start}-{cue.end}, speaker {speaker.start}-{speaker.end}")
                        total += 1
    print(f"{total} violations")
    sys.exit(total > 0)


if __name__ == "__main__":
    main()
