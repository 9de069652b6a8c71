"""Programs that tests drive and that come from the system: whether one starts, and how Debian installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def starts(path: str, said: str) -> bool:
    """Whether a program is there and is no mere placeholder, such as Ubuntu's, which asks for a snap."""
    if not Path(path).is_file():
        return False
    asked = subprocess.run([path, "--version"], capture_output=True, text=True, check=False, timeout=60)
    return asked.returncode == 0 and said in asked.stdout


def debian(package: str) -> Iterator[list[str]]:
    """The command that installs a package; none where there is no apt or it may not be used."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        update, add = "apt-get update -qq", f"apt-get install -y -qq --no-install-recommends {package}"
        yield ["env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", f"{update} && {add}"]


def done(command: list[str]) -> bool:
    """Show a command, run it, and say whether it did what it should."""
    sys.stdout.write(f"+ {' '.join(command)}\n")
    sys.stdout.flush()
    return subprocess.run(command, check=False).returncode == 0
