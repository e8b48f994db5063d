"""Run the test-suite against a copy of the package vendored as ``host._vendor.arnews``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        vendor = Path(folder) / "host" / "_vendor"
        vendor.mkdir(parents=True)
        (vendor.parent / "__init__.py").touch()
        (vendor / "__init__.py").touch()
        shutil.copytree(ROOT / "arnews", vendor / "arnews", ignore=shutil.ignore_patterns("__pycache__"))
        environment = dict(os.environ, ARNEWS_MODULE="host._vendor.arnews", PYTHONPATH=folder)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
