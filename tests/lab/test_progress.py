import csv
import io
import os
import subprocess
import sys
import threading

import pytest

from nnlib.lab import check, my_progress, progress
from nnlib.lab.collect import collect, main
from nnlib.lab.exercises import EXERCISES
from nnlib.lab.progress import FILE, record, solved
from tools.environment import ROOT

FIRST, SECOND = list(EXERCISES)[:2]
LESSON = EXERCISES[FIRST].lesson


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """Beside the notebooks."""
    monkeypatch.delenv(progress.WHERE, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_solved_exercise_is_one_readable_line(folder):
    record(LESSON, FIRST, 3)
    when, lesson, name, tries = (folder / FILE).read_text(encoding="utf-8").strip().split("\t")
    assert (lesson, name, tries) == (LESSON, FIRST, "3")
    assert when[:2] == "20"
    assert solved(folder / FILE)[FIRST].tries == 3


def test_the_first_line_says_where_it_is(folder, capsys):
    record(LESSON, FIRST, 3)
    assert f"in {FILE}, beside this notebook" in capsys.readouterr().out
    record(EXERCISES[SECOND].lesson, SECOND, 1)
    assert not capsys.readouterr().out


def test_check_remembers_what_is_right_with_the_number_of_tries(folder):
    name = "twice a number"
    check(name, lambda number: ...)
    assert not (folder / FILE).exists()
    for times in (1, 3, 2):
        check(name, lambda number, times=times: times * number)
    assert solved(folder / FILE)[name].tries == 3


def test_the_first_time_counts(folder):
    record(LESSON, FIRST, 5)
    record(LESSON, FIRST, 1)
    assert len((folder / FILE).read_text().splitlines()) == 1
    assert solved(folder / FILE)[FIRST].tries == 5


@pytest.mark.parametrize(
    "damage",
    [
        b"\x00\xff\xfe garbage\n",
        b"2026-11-22 14:03\t02\n",
        b"a\tb\tc\td\te\tf\n",
        f"2026-11-22 14:03\t02\t{FIRST}\tmany\n".encode(),
        f"2026-11-22 14:03\t02\t{SECOND}\t{'9' * 5_000}\n".encode(),
        b"2026-11-22 14:03\t02\tan exercise that never was\t1\n",
        b"no end of line",
        b"\n\n",
    ],
)
def test_a_damaged_line_spoils_no_other(folder, damage):
    record(LESSON, FIRST, 1)
    with open(folder / FILE, "ab") as file:
        file.write(damage)
    record(EXERCISES[SECOND].lesson, SECOND, 2)
    assert list(solved(folder / FILE)) == [FIRST, SECOND]


def test_two_notebooks_can_write_at_once(folder):
    names = list(EXERCISES)
    together = threading.Barrier(len(names))

    def solve(name):
        together.wait()
        record(EXERCISES[name].lesson, name, 1)

    threads = [threading.Thread(target=solve, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(solved(folder / FILE)) == set(names)


def test_a_file_that_cannot_be_written_stops_nobody(folder, capsys):
    (folder / FILE).mkdir()
    assert check("twice a number", lambda number: 2 * number).right
    assert "Not remembered" in capsys.readouterr().out


def test_another_place_can_be_named(folder, monkeypatch):
    monkeypatch.setenv(progress.WHERE, str(folder / "elsewhere.txt"))
    record(LESSON, FIRST, 1)
    assert [path.name for path in folder.iterdir()] == ["elsewhere.txt"]


def test_the_map_says_what_is_solved_and_what_is_next(folder):
    before = my_progress()._repr_mimebundle_()["text/plain"]
    assert before == (
        f"0 of {len(EXERCISES)} exercises are solved. Next: lesson {LESSON}, {FIRST}."
    )
    record(LESSON, FIRST, 1)
    (folder / f"{LESSON}_a_lesson.ipynb").touch()
    after = my_progress()._repr_mimebundle_()
    assert after["text/plain"].startswith("1 of ")
    assert f"Next: lesson {EXERCISES[SECOND].lesson}, {SECOND}." in after["text/plain"]
    assert f"✓ {FIRST}" in after["text/html"]
    assert f"○ {SECOND}" in after["text/html"]
    assert f'<a href="{LESSON}_a_lesson.ipynb">{LESSON} a lesson</a>' in after["text/html"]


def test_when_all_is_solved_nothing_is_next():
    for name, each in EXERCISES.items():
        record(each.lesson, name, 1)
    assert my_progress()._repr_mimebundle_()["text/plain"].endswith("There is none left.")


def test_a_class_becomes_one_table(folder, capsys):
    for student, tries in (("ada", 1), ("grace", 4)):
        (folder / student).mkdir()
        (folder / student / FILE).write_text(f"2026-11-22 14:03\t{LESSON}\t{FIRST}\t{tries}\n")
    (folder / "my_progress (linus).txt").write_text("")
    (folder / "Łukasz_my_progress.txt").write_text("=1+1\t02\tthe sigmoid\t1\n")
    (folder / "=cmd_my_progress.txt").write_text("")
    (folder / "ada" / ".ipynb_checkpoints").mkdir()
    (folder / "ada" / ".ipynb_checkpoints" / "my_progress-checkpoint.txt").write_text("")
    main([str(folder)])
    table = capsys.readouterr().out.removeprefix("\ufeff")  # it tells Excel how letters are stored
    rows = {row["student"]: row for row in csv.DictReader(io.StringIO(table))}
    assert set(rows) == {"ada", "grace", "linus", "Łukasz", "cmd"}
    assert rows["grace"][FIRST] == "4"
    assert rows["grace"]["solved"] == "1"
    assert rows["ada"]["last"] == "2026-11-22 14:03"
    assert rows["linus"]["solved"] == "0"
    assert rows["Łukasz"]["last"] == ""  # a spreadsheet would calculate it


def test_a_table_of_names_in_any_letters_can_be_sent_to_a_file(folder):
    (folder / "Łukasz").mkdir()
    (folder / "Łukasz" / FILE).write_text("")
    old = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "nnlib.lab.collect", str(folder)]
    table = subprocess.run(command, env=old, capture_output=True, check=True).stdout
    assert "Łukasz,0" in table.decode("utf-8-sig")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("space", ["\t", "    "])
def test_a_file_that_an_editor_has_stored_in_its_own_way_is_read(folder, encoding, space):
    line = space.join(["2026-11-22 14:03", LESSON, FIRST, "2"])
    (folder / FILE).write_text(line, encoding=encoding)
    record(EXERCISES[SECOND].lesson, SECOND, 3)
    assert [each.tries for each in solved(folder / FILE).values()] == [2, 3]


def test_on_binder_the_map_says_how_to_take_the_file_along(monkeypatch):
    assert "Download" not in my_progress()._repr_mimebundle_()["text/plain"]
    monkeypatch.setenv("BINDER_SERVICE_HOST", "10.3.0.1")
    for words in my_progress()._repr_mimebundle_().values():
        assert "right-click it in the list of files, Download" in words


@pytest.mark.parametrize(
    ("wanted", "words"), [("none", "expected a folder"), (".", "found no file")]
)
def test_a_class_without_files_is_told_so(wanted, words, capsys):
    with pytest.raises(SystemExit):
        main([wanted])
    assert words in capsys.readouterr().err


def test_the_table_counts_the_files(folder):
    (folder / FILE).touch()
    assert collect(folder, io.StringIO()) == 1
