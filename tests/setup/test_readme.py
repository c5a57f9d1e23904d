"""The front door: what the README shows and names exists, and is not stale."""

import ast
import io
import re
import tokenize
import tomllib
from functools import cache
from importlib.metadata import version

import numpy as np
import pytest
import yaml
from PIL import Image

from benchmarks.speed_report import BEGIN, CHART, END, REPORT, filled
from nnlib.lab.digits import digit_examples, score
from tools.address import address
from tools.commands import FIRST_LESSON
from tools.environment import ROOT
from tools.pictures import PICTURES, reader

README = (ROOT / "README.md").read_text(encoding="utf-8")


@cache
def drawn(name):
    return PICTURES[name]()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_described_by_what_it_shows_today(name):
    described = re.search(rf"!\[([^\]]*)\]\({re.escape(name)}\)", README)
    assert described and described[1] == drawn(name).alt, "run: python -m tools.pictures"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_stored_as_it_is_drawn_today(name):
    """Another matplotlib draws other letters, which is more than a bar in another color."""
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if f"matplotlib=={version('matplotlib')}" not in pins:
        pytest.skip("the pictures are drawn with the matplotlib of requirements.txt")
    stored, today = (
        np.asarray(Image.open(file).convert("RGB"), dtype=float)
        for file in (ROOT / name, io.BytesIO(drawn(name).png))
    )
    assert stored.shape == today.shape
    off = np.abs(stored - today).mean()
    assert off < 0.1, "run: python -m tools.pictures"


def test_the_network_of_the_third_picture_is_as_good_as_it_says():
    (stated,) = re.findall(r"The network has (\d+) of 100 digits", README)
    network, held_out = reader(), digit_examples()[1]
    assert int(stated) == round(100 * score(network, held_out))


def test_the_package_is_about_as_long_as_it_says():
    (stated,) = re.findall(r"about ([\d,]+) lines of code", README)
    counted = sum(map(lines_of_code, (ROOT / "nnlib").glob("*.py")))
    assert abs(counted - int(stated.replace(",", ""))) <= 100


def lines_of_code(path):
    """Without empty lines, comments and docstrings."""
    source = path.read_text(encoding="utf-8")
    described = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            described.update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    nothing = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    lines = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in (*nothing, tokenize.ENDMARKER):
            lines.update(range(token.start[0], token.end[0] + 1))
    return len(lines - described)


def test_no_other_pictures_are_shown():
    assert sorted(re.findall(r"!\[[^\]]*\]\((.+?)\)", README)) == sorted(PICTURES)


def test_every_file_it_links_to_exists():
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    assert links and not [link for link in links if not (ROOT / link).exists()]


def test_every_lesson_is_on_its_map():
    lessons = {path.name for path in (ROOT / "notebooks").glob("[0-9]*.ipynb")}
    assert lessons == set(re.findall(r"\]\(notebooks/([0-9][^)]*)\)", README))


def test_its_table_of_speeds_is_the_one_that_was_measured_last():
    report = REPORT.read_text(encoding="utf-8")
    measured = re.search(f"{re.escape(BEGIN)}(.*?){re.escape(END)}", report, re.DOTALL)
    assert measured and "| nnlib |" in measured[1]
    assert filled(README, measured[1].strip()) == README


def test_another_measurement_replaces_the_table_and_nothing_else():
    other = filled(README, "| another table |")
    before, after = README.split(BEGIN)[0], README.split(END)[1]
    assert other == f"{before}{BEGIN}\n| another table |\n{END}{after}"


def test_the_chart_of_speeds_is_described():
    report = REPORT.read_text(encoding="utf-8")
    assert re.search(r"!\[The time of an iteration .+?\]\(speed\.png\)", report)
    assert CHART.is_file()


def test_the_binder_link_opens_the_first_lesson_in_jupyterlab():
    (link,) = re.findall(r"https://mybinder\.org/[^)]+", README)
    assert link.endswith(f"/v2/gh/{address()}/HEAD?urlpath=lab/tree/{FIRST_LESSON}")
    assert (ROOT / FIRST_LESSON).is_file()


def test_its_version_is_the_same_for_who_installs_who_cites_and_who_reads_the_changes():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d\S*) \((\d{4}-\d\d-\d\d)\)$", changes, re.MULTILINE)
    assert newest and newest[1] == project["version"] == citation["version"]
    assert newest[2] == citation["date-released"].isoformat()
    assert citation["license"] == project["license"]
