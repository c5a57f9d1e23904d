"""The rows of `tools.versions`: what counts as passed, and what does not."""

import pytest

from tools import trial, versions
from tools.environment import TEST_PINS, SetupError

WELL = "...\n554 passed, 3 warnings in 200.10s (0:03:20)\n"


@pytest.fixture
def tried(monkeypatch):
    """Nothing is installed: each row ends as it is told to."""
    endings = {}

    def try_row(row):
        ending = endings.get(row, WELL)
        if isinstance(ending, Exception):
            raise ending
        return trial.outcome(ending, 1.0, cells=554)

    monkeypatch.setattr(versions, "try_row", try_row)
    return endings


@pytest.mark.parametrize(
    ("last_line", "passed", "failed"),
    [
        ("554 passed in 200.10s (0:03:20)", 554, 0),
        ("2 failed, 552 passed, 1 warning in 1.00s", 552, 2),
        ("1 failed, 553 passed, 1 error in 1.00s", 553, 2),
        ("no tests ran in 0.01s", 0, 0),
        ("ModuleNotFoundError: No module named 'nbval'", 0, 0),
    ],
)
def test_the_cells_are_counted_from_pytests_last_line(last_line, passed, failed):
    result = trial.outcome(f"12 passed yesterday\n{last_line}", 1.0, cells=554)
    assert (result.passed, result.failed) == (passed, failed)


def test_all_rows_are_tried_unless_some_are_named(tried, capsys):
    assert versions.main([]) == 0
    assert capsys.readouterr().out.endswith("Everything passed.\n")


def test_a_row_that_fails_makes_the_whole_fail_and_shows_its_words(tried, capsys):
    tried["oldest"] = "FAILED 03_seeding\n1 failed, 553 passed in 1s"
    assert versions.main([]) == 1
    assert "FAILED 03_seeding" in capsys.readouterr().err


def test_a_row_with_too_few_cells_is_a_failure(tried):
    tried["3.12"] = "553 passed in 1s"
    assert versions.main(["3.12"]) == 1


def test_a_missing_python_is_a_failure_unless_it_is_left_out_by_name(tried, capsys):
    tried["3.14"] = SetupError("Python 3.14 was not found")
    assert versions.main([]) == 1
    assert "3.14: Python 3.14 was not found" in capsys.readouterr().err
    assert versions.main(["--without", "3.14"]) == 0
    assert capsys.readouterr().out.endswith("Everything passed. Left out: 3.14.\n")


def test_a_python_that_is_not_there_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(versions, "find_python", lambda version: None)
    with pytest.raises(SetupError, match=r"`uv python install 3\.12`.*--without 3\.12"):
        versions.python_for("3.12")


def test_the_newest_row_takes_the_newest_python_and_the_oldest_the_oldest(monkeypatch):
    monkeypatch.setattr(versions, "find_python", {"3.11": "a", "3.13": "b"}.get)
    assert (versions.python_for("oldest"), versions.python_for("newest")) == ("a", "b")


def test_the_tools_that_compare_are_the_pinned_ones():
    assert [line.partition("==")[0] for line in trial.pinned(TEST_PINS, "nbval", "pytest")] == [
        "nbval",
        "pytest",
    ]


def test_a_word_that_is_no_row_is_refused(tried):
    with pytest.raises(SystemExit):
        versions.main(["3.9"])
