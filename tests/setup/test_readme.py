"""The front door: what the README shows and names exists, and is not stale."""

import re
import tomllib

import pytest
import yaml

from benchmarks.speed_report import BEGIN, CHART, END, REPORT, filled
from tools.address import address
from tools.commands import FIRST_LESSON
from tools.environment import ROOT
from tools.pictures import PICTURES

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_described_by_what_it_shows_today(name):
    described = re.search(rf"!\[([^\]]*)\]\({re.escape(name)}\)", README)
    assert described and described[1] == PICTURES[name]().alt, "run: python -m tools.pictures"
    assert (ROOT / name).is_file()


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
