"""Peak memory of a job, measured in a process of its own.

``python memory.py JOB CORPUS`` prints, as JSON, the bytes resident before the job ran and at its peak.
"""

from __future__ import annotations

import contextlib
import json
import resource
import subprocess
import sys
from pathlib import Path

__all__ = ["peak_memory"]

HERE = Path(__file__).resolve()


def peak_memory(job: str, corpus: str) -> dict[str, int]:
    """Run a job in a fresh interpreter and return ``{"before": bytes, "peak": bytes, "growth": bytes}``."""
    command = [sys.executable, str(HERE), job, corpus]
    done = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{job} on {corpus} failed:\n{done.stderr}")
    measured: dict[str, int] = json.loads(done.stdout)
    return measured


def _peak() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise OSError("the kernel reports no VmHWM")


def _measure(job: str, corpus: str) -> dict[str, int]:
    from corpora import load
    from jobs import JOBS

    task = JOBS[job]
    # What a first call loads and builds belongs to the library, not to the input.
    task.run(task.prepare(load("examples", 3)))
    data = task.prepare(load(corpus, task.articles))
    try:
        # From here on the peak counts anew: reading the corpus is not part of the job.
        Path("/proc/self/clear_refs").write_text("5")
        read = _peak
    except OSError:
        # No Linux: the peak since the process began, in kilobytes or, on macOS, bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        read = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit  # noqa: E731
    before = read()
    result = task.run(data)
    peak = read()
    del result
    return {"before": before, "peak": peak, "growth": peak - before}


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        print(json.dumps(_measure(*sys.argv[1:])))
