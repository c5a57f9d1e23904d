"""`python start.py notebooks`: runs everything, stores nothing accidental, changes nothing twice."""

import json
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools import notebooks
from tools.environment import ROOT

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))

WIDGET_WITH_A_PICTURE = """\
import ipywidgets

class Explorer(ipywidgets.VBox):
    def _repr_mimebundle_(self, **options):
        words = {"text/plain": "a curve that falls", "text/html": "<img alt='a curve that falls'>"}
        return super()._repr_mimebundle_(**options) | words

Explorer([ipywidgets.HTML("<b>moving</b>"), ipywidgets.Checkbox(description="log")])"""

PICTURE = """\
import matplotlib
matplotlib.use("agg")
import io
import matplotlib.pyplot as plt
from IPython.display import display
figure, ax = plt.subplots()
ax.plot([1, 2])
png = io.BytesIO()
figure.savefig(png, metadata={"Software": None})
display({"image/png": png.getvalue(), "text/plain": "a line that rises"}, raw=True)"""


def write(path: Path, *sources: str, tags: tuple[str, ...] = ()) -> Path:
    cells = [new_markdown_cell("# A lesson"), *map(new_code_cell, sources), new_code_cell("")]
    cells[-2].metadata.tags = list(tags)
    nbformat.write(new_notebook(cells=cells), path)
    return path


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    """A notebook with one of everything, after one run."""
    path = write(
        tmp_path_factory.mktemp("lessons") / "07_delta.ipynb",
        "print('one'); print('two'); 3",
        WIDGET_WITH_A_PICTURE,
        PICTURE,
        "from nnlib import Network\nNetwork.random([3])",
        tags=("raises-exception", "S14"),
    )
    assert notebooks.main([str(path)]) == 0
    return path


def test_a_second_run_changes_nothing(lesson, capsys):
    before = lesson.read_bytes()
    assert notebooks.main([str(lesson)]) == 0
    assert lesson.read_bytes() == before
    assert "07_delta.ipynb: unchanged" in capsys.readouterr().out


def test_the_form_is_the_one_jupyterlab_saves(lesson, tmp_path):
    again = tmp_path / "again.ipynb"
    nbformat.write(nbformat.read(lesson, as_version=4), again)
    assert again.read_text(encoding="utf-8") == lesson.read_text(encoding="utf-8")
    assert b"\r" not in lesson.read_bytes()
    assert notebooks.in_normal_form(lesson)


def test_nothing_accidental_is_stored(lesson):
    stored = json.loads(lesson.read_text(encoding="utf-8"))
    assert stored["metadata"] == notebooks.METADATA
    assert [cell["id"] for cell in stored["cells"]] == [f"delta-0{k}" for k in range(1, 6)]
    code = [cell for cell in stored["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == [1, 2, 3, 4]
    assert [cell["metadata"] for cell in code] == [{}, {}, {}, code[3]["metadata"]]
    assert code[3]["metadata"] == {"tags": ["raises-exception", "S14"]}
    assert "widget-view" not in lesson.read_text(encoding="utf-8")


def test_what_a_widget_shows_without_a_kernel_is_kept(lesson):
    (output,) = nbformat.read(lesson, 4).cells[2].outputs
    assert output.data.keys() == {"text/plain", "text/html"}


def test_an_error_that_is_meant_names_no_folder_of_this_machine(lesson):
    (output,) = nbformat.read(lesson, 4).cells[4].outputs
    traceback = "\n".join(output.traceback)
    assert output.ename == "ValueError"
    assert "nnlib/network.py" in traceback.replace("\\", "/")
    assert str(ROOT) not in traceback and str(Path.home()) not in traceback


def test_streams_that_came_in_pieces_are_joined():
    pieces = [new_output("stream", name="stdout", text=text) for text in ("a", "b")]
    cell = new_code_cell("print", outputs=pieces)
    text = notebooks.normal_form(new_notebook(cells=[cell]), Path("01_x.ipynb"))
    (output,) = json.loads(text)["cells"][0]["outputs"]
    assert output["text"] == ["ab"]
    assert pieces[0].text == "a", "the notebook handed in is left alone"


def test_ids_do_not_depend_on_who_saved_the_file(lesson, tmp_path):
    saved = nbformat.read(lesson, 4)
    saved.metadata.language_info.version = "3.99"
    saved.metadata.widgets = {}
    for cell in saved.cells:
        cell.id = f"x{cell.id}"
        cell.metadata.update(trusted=True, collapsed=False)
    copy = tmp_path / lesson.name
    nbformat.write(saved, copy)
    assert not notebooks.in_normal_form(copy)
    assert notebooks.main(["--check", str(copy)]) == 1
    text = notebooks.normal_form(saved, copy)
    assert text == lesson.read_text(encoding="utf-8")


# name: the cell, its tags, what is said about it
REFUSED = {
    "02_error": (
        "1 / 0",
        (),
        "02_error.ipynb, cell 2 (1 / 0): ZeroDivisionError: division by zero",
    ),
    "03_calm": ("1", ("raises-exception",), "tagged raises-exception, but nothing was raised"),
    "04_warns": ("import warnings\nwarnings.warn('careful')", (), "a warning or other red text"),
    "05_home": ("print(__import__('pathlib').Path.home())", (), "a folder of this machine"),
    "06_slow": ("import time\ntime.sleep(60)", (), "still running after 10 seconds"),
    "07_dies": ("import os\nos._exit(1)", (), "the kernel died"),
}


def test_a_cell_that_no_lesson_may_have_is_one_sentence(tmp_path, capsys, monkeypatch, lesson):
    monkeypatch.setattr(notebooks, "SECONDS_A_CELL", 10)
    paths = [
        write(tmp_path / f"{name}.ipynb", REFUSED[name][0], tags=REFUSED[name][1])
        for name in REFUSED
    ]
    before = [path.read_bytes() for path in paths]
    good = Path(shutil.copy(lesson, tmp_path / "08_good.ipynb"))
    assert notebooks.main(list(map(str, [*paths, good]))) == 1
    said = capsys.readouterr()
    sentences = said.err.splitlines()
    for name, (_, _, sentence) in REFUSED.items():
        (mine,) = [line for line in sentences if line.startswith(name)]
        assert sentence in mine
    assert [path.read_bytes() for path in paths] == before, "what is refused is left as it was"
    assert "08_good.ipynb: written" in said.out, "one bad notebook does not hold up the others"


def test_no_notebooks_is_a_failure(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(notebooks, "LESSONS", tmp_path)
    assert notebooks.main([]) == 1
    assert "There are no notebooks" in capsys.readouterr().err


@pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
def test_the_lessons_are_stored_in_normal_form(path):
    assert notebooks.in_normal_form(path), "run `python start.py notebooks`"
