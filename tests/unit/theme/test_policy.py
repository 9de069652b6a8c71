from __future__ import annotations

import re
from importlib.resources import files

from mujaz.theme.policy import headers, page_policy

TEMPLATES = files("mujaz.theme").joinpath("templates")


def test_nothing_is_allowed_but_what_is_ours():
    rules = dict(rule.split(" ", 1) for rule in page_policy().split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert "unsafe" not in page_policy()


def test_a_style_inside_a_page_is_allowed_by_its_hash():
    rules = dict(rule.split(" ", 1) for rule in page_policy("p {}").split("; "))
    assert rules["style-src"] == "'self' 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='"
    assert rules["script-src"] == "'self'"


def test_web_hosts_are_told_the_same():
    first, policy, *_ = headers().decode().splitlines()
    assert first == "/*"
    assert policy.startswith(f"  Content-Security-Policy: {page_policy()}; ")


def test_no_template_holds_what_the_policy_forbids():
    """Neither a script inside the page (linked data is none), nor a style but its own, nor an attribute that runs."""
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text(encoding="utf-8").replace("<style>{{ mujaz.style }}</style>", "")
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|ld\+json))", text), path
