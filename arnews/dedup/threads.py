"""Work spread over threads, results in order: numpy lets go of the interpreter lock inside its loops."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

__all__ = ["each", "take_turns"]

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(work: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[Result]:
    """Yield ``work(item)`` for every item, in order, computed on `workers` threads."""
    if workers == 1 or len(items) < 2:
        yield from map(work, items)
        return
    # Loaded by those who ask for threads: it brings logging with it.
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(workers) as pool:
        # A few tasks ahead per thread: finished results do not pile up while the caller is busy.
        ahead = [pool.submit(work, item) for item in items[: 4 * workers]]
        for index in range(len(items)):
            result = ahead[index % len(ahead)].result()
            following = index + len(ahead)
            if following < len(items):
                ahead[index % len(ahead)] = pool.submit(work, items[following])
            yield result


def take_turns(workers: int) -> bool:
    """Tell whether workers wait for each other at the interpreter between any two steps, so that steps should be long.

    They do wherever Python has its global lock. Free-threaded builds, of Python 3.13 and later, can do without it.
    """
    return workers > 1 and getattr(sys, "_is_gil_enabled", lambda: True)()
