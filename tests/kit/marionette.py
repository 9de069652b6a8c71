"""Drives a headless Firefox by Marionette, the remote control that is built into it.

Playwright drives only a Firefox of its own make, and Selenium needs geckodriver; neither is in Debian. The commands are
WebDriver's: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PREFERENCES = 'user_pref("marionette.port", 0);\nuser_pref("remote.prefs.recommended", true);\n'
_PATIENCE = 60  # seconds: for a start on a busy machine, and for each command
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # WebDriver's name for what refers to an element


class Firefox:
    """One window of a Firefox that runs."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        self._read = self._socket.makefile("rb")
        self._asked = 0
        self._message()  # its greeting
        self._command("WebDriver:NewSession", capabilities={})

    def open(self, address: str) -> None:
        """Go to an address and wait until it has loaded."""
        self._command("WebDriver:Navigate", url=address)

    def run(self, script: str) -> object:
        """What an expression gives in the page."""
        return self._command("WebDriver:ExecuteScript", script=f"return {script}", args=[])["value"]

    def until(self, expression: str) -> None:
        """Wait until an expression holds in the page."""
        for _ in range(200):
            if self.run(expression):
                return
            time.sleep(0.05)
        raise AssertionError(f"never came to hold: {expression}")

    def click(self, selector: str) -> None:
        """Click the first element that a selector finds, as a mouse does."""
        self._command("WebDriver:ElementClick", id=self._element(selector))

    def type(self, selector: str, text: str) -> None:
        """Type into the first element that a selector finds, key by key."""
        self._command("WebDriver:ElementSendKeys", id=self._element(selector), text=text)

    def _element(self, selector: str) -> str:
        found = self._command("WebDriver:FindElement", using="css selector", value=selector)
        return str(found["value"][_ELEMENT])

    def _command(self, name: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        text = json.dumps([0, self._asked, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._message()
        assert not error, f"{name}: {error}"
        return dict(result)

    def _message(self) -> list[Any]:
        length = b""
        while (digit := self._read.read(1)) != b":":
            assert digit, "Firefox hung up"
            length += digit
        found: list[Any] = json.loads(self._read.read(int(length)))
        return found


@contextmanager
def started(path: str) -> Iterator[Firefox]:
    """A Firefox with a fresh profile."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        (Path(profile) / "user.js").write_text(_PREFERENCES, encoding="utf-8")
        command = [path, "--headless", "--marionette", "--no-remote", "--profile", profile]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield Firefox(_port(Path(profile) / "MarionetteActivePort"))
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _port(file: Path) -> int:
    """The port that Firefox chose and wrote down."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if file.is_file() and (text := file.read_text()):
            return int(text)
        time.sleep(0.1)
    raise AssertionError(f"Firefox did not start within {_PATIENCE} seconds")
