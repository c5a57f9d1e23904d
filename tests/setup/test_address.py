"""The links to the project itself: all the same, and on GitHub not to nowhere."""

import os
import re
import shutil
from urllib.parse import unquote

import pytest

from tools.address import NOWHERE, PAGES, address, move, of_remote
from tools.environment import ROOT, SetupError

OURS = re.compile(  # a clone, Binder, a copy for every student, an image: what leads to the project
    r"(?:clone https://github\.com|mybinder\.org/v2/gh|repo=https://github\.com"
    r'|nbgitpuller==[\d.]+" https://github\.com)/([\w.-]+/[\w.-]+)'
)


def links(folder):
    pages = [unquote((folder / page).read_text(encoding="utf-8")) for page in PAGES]
    return [OURS.findall(page) for page in pages]


def test_every_page_leads_to_the_same_place():
    assert links(ROOT) == [[address()] * 2, [address()] * 3]


def test_what_is_on_github_leads_somewhere():
    here = os.environ.get("GITHUB_REPOSITORY")  # set by its Actions
    assert address() != NOWHERE or not here, f"run: python -m tools.address {here}"


@pytest.fixture
def copy(tmp_path):
    for page in PAGES:
        (tmp_path / page).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / page, tmp_path / page)
    return tmp_path


@pytest.mark.parametrize("there", ["ada/neural.net-works", "a-school/class_9"])
def test_all_links_move_at_once_and_back(copy, there):
    before = [(copy / page).read_text(encoding="utf-8") for page in PAGES]
    first = address(copy)
    move(there, copy)
    assert links(copy) == [[there] * 2, [there] * 3]
    move(first, copy)
    assert [(copy / page).read_text(encoding="utf-8") for page in PAGES] == before


@pytest.mark.parametrize("wrong", ["", "ada", "ada/x/y", "https://github.com/ada/x", "a da/x"])
def test_what_is_no_address_changes_nothing(copy, wrong):
    before = links(copy)
    with pytest.raises(SetupError, match=f"two words of an address on GitHub, {NOWHERE}; got"):
        move(wrong, copy)
    assert links(copy) == before


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/ada/neural.net",
        "https://github.com/ada/neural.net.git",
        "https://token@github.com/ada/neural.net/",
        "git@github.com:ada/neural.net.git",
        "ssh://git@github.com/ada/neural.net",
    ],
)
def test_git_knows_the_address(url):
    assert of_remote(url) == "ada/neural.net"


@pytest.mark.parametrize("url", ["", "/srv/git/nnlib", "https://example.org/ada/nnlib.git"])
def test_a_remote_that_is_not_on_github_is_named(url):
    with pytest.raises(SetupError, match=r"Expected an address on GitHub, got .+: say OWNER/REPO"):
        of_remote(url)
