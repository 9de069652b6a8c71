"""A Python program that ends with the process that started it, whatever ended that: no build goes on unwatched.

    python -m mujaz.cli.leash mkdocs build …

The starter holds the other end of the program's standard input. The system closes it once the starter is gone, killed
or not, on every system; and only a thread that waits for that reads it.
"""

from __future__ import annotations

import os
import runpy
import sys
from threading import Thread


def _end_with_the_starter() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


def run(module: str) -> None:
    """Run a module as a program, with the arguments that follow its name."""
    Thread(target=_end_with_the_starter, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    run(sys.argv[1])
