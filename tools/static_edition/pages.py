"""Notebooks as the source of pages: what has to be different there, and nothing else.

a link to another notebook or its cell   -> a link to its page, checked by Sphinx
the picture of an explorer               -> the same, and the way to have it live
a stepper                                -> its numbers too, for stepper.js to show in the page
"""

import ast
import functools
import html
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import ipywidgets
import nbformat
from nbformat import NotebookNode

import nnlib.lab
from nnlib.lab import Stepper
from tools.environment import ROOT

NOTEBOOKS = ROOT / "notebooks"
HERE = Path(__file__).parent
LAB = ROOT / "nnlib" / "lab"

LINK = re.compile(r"\]\((\w+)\.ipynb#cell-id=([\w-]+)\)")
HEADING = re.compile(r"^##+ ", re.MULTILINE)
PROMISE = re.compile(r"\*\*Afterwards you can\*\*\s+(.+?)\s+About\s+(\d+)\s+minutes", re.DOTALL)
LIVE = '<p class="live">A picture. <a href="index.html#live">How to move it yourself</a></p>'

INDEX = """\
# A neural network, number by number

<p class="lead">You have seen somebody build a neural network in four minutes, and you want to
understand it. Here it is again, slow enough that you see every number.</p>

<p><a class="begin" href="{first}">Begin with lesson 00</a></p>

{picture}

<p class="caption">From lesson 10: a whole training, seen at one of its sixty thousand iterations.</p>

## The lessons

After each of them you can do what stands below its name.

<ol class="lessons">
{lessons}
</ol>

The [glossary](glossary.ipynb) has every word, with one line and one number.

(live)=
## To run and change them

These pages are the lessons to read, wherever you are and without any network. The code has been run
and its results stand below it. The steppers, which go through one iteration operation by operation,
play here too. Everything else that has a slider is a picture here.

To move it, to predict, and to have your answers checked, run the lessons on your own computer: it
needs [Python](https://www.python.org/downloads/) 3.11 or newer, and in {project} the command
`python start.py` (on Windows `py start.py`).{binder}

```{{toctree}}
:hidden:

{contents}
```
"""


@dataclass(frozen=True)
class Page:
    """A notebook, and what other pages say of it."""

    path: Path

    @functools.cached_property
    def notebook(self) -> NotebookNode:
        """As it is stored, outputs included."""
        return nbformat.read(self.path, as_version=4)

    @property
    def number(self) -> str:
        """As "02"; the glossary has none."""
        return "".join(re.findall(r"^\d+", self.path.stem))

    @property
    def name(self) -> str:
        """Short, for the side of the page: "Forward pass"."""
        return re.sub(r"^\d+_", "", self.path.stem).replace("_", " ").capitalize()

    @property
    def title(self) -> str:
        """The first heading."""
        first: str = self.notebook.cells[0].source
        return first.partition("\n")[0].removeprefix("# ")

    @property
    def promise(self) -> tuple[str, str]:
        """What the reader can do afterwards, and how many minutes it takes."""
        found = PROMISE.search(self.notebook.cells[0].source)
        if not found:
            raise ValueError(f"{self.path.name} does not say what you can do afterwards")
        words = " ".join(re.sub(r"\[(.+?)\]\([^)]*\)|\*\*|`", r"\1", found[1]).split())
        return words[0].upper() + words[1:], found[2]


def write_source(folder: Path, repository: str = "") -> None:
    """Everything Sphinx needs: a notebook for each page, the first page, and files for all."""
    pages = [Page(path) for path in sorted(NOTEBOOKS.glob("*.ipynb"))]
    files = folder / "_static"
    shutil.copytree(HERE / "static", files)
    shutil.copytree(HERE / "templates", folder / "_templates")
    shutil.copy(LAB / "stepper.css", files)
    shutil.copy(HERE / "conf.py", folder)
    (files / "stepper.js").write_text(stepper_script(), encoding="utf-8")
    for page in pages:
        nbformat.write(for_reading(page), folder / page.path.name)
    (folder / "index.md").write_text(index(pages, repository), encoding="utf-8")


def index(pages: list[Page], repository: str) -> str:
    """The first page, in Markdown."""
    lessons = [page for page in pages if page.number]
    binder = (
        "\n\nWithout an installation, but slower: [the lessons on Binder](https://mybinder.org/v2/gh/"
        f"{repository}/HEAD?urlpath=doc/tree/notebooks/{lessons[0].path.name})."
    )
    return INDEX.format(
        first=f"{lessons[0].path.stem}.html",
        picture=_picture_of("TimeMachine", lessons),
        lessons="\n".join(_card(page) for page in lessons),
        project=f"[the project's folder](https://github.com/{repository})"
        if repository
        else "the project's folder",
        binder=binder if repository else "",
        contents="\n".join(
            f"{page.number} {page.name} <{page.path.stem}>".strip() for page in pages
        ),
    )


def _card(page: Page) -> str:
    promise, minutes = page.promise
    return (
        f'<li><a href="{page.path.stem}.html"><span>{page.number}</span> {html.escape(page.title)}</a>'
        f"<p>{html.escape(promise)} <small>{minutes} minutes</small></p></li>"
    )


def _picture_of(name: str, pages: list[Page]) -> str:
    """The first stored picture of a widget."""
    for page in pages:
        for cell in page.notebook.cells:
            if called(cell) == name:
                picture: str = cell.outputs[0].data["text/html"]
                return picture
    raise ValueError(f"no lesson shows a {name}")


def for_reading(page: Page) -> NotebookNode:
    """The notebook as a page wants it."""
    cells: list[NotebookNode] = []
    for cell in page.notebook.cells:
        cells += _text(cell, page) if cell.cell_type == "markdown" else _code(cell)
    return _with(page.notebook, cells=cells)


def _with(node: NotebookNode, **changes: object) -> NotebookNode:
    return nbformat.from_dict({**node, **changes})


def _text(cell: NotebookNode, page: Page) -> list[NotebookNode]:
    """Links lead to places that have a name on the page: MyST's `(name)=` before each heading."""
    source = LINK.sub(lambda found: f"](#{_place(found[1], found[2])})", cell.source)
    if HEADING.search(source):
        source = HEADING.sub(f"({_place(page.path.stem, cell.id)})=\n\\g<0>", source, count=1)
    if cell is page.notebook.cells[0] and page.number:
        title, _, rest = source.partition("\n")
        source = f'{title}\n\n<p class="lesson">Lesson {page.number}: {page.name}</p>\n{rest}'
    return [_with(cell, source=source)]


def _place(stem: str, cell_id: str) -> str:
    return f"{stem}-{cell_id}".lower()


def _code(cell: NotebookNode) -> list[NotebookNode]:
    made = getattr(nnlib.lab, called(cell), None)
    is_widget = isinstance(made, type) and issubclass(made, ipywidgets.DOMWidget)
    outputs = [_for_page(output, is_widget) for output in cell.outputs]
    if made is not Stepper:
        return [_with(cell, outputs=outputs)]
    (still,) = outputs
    playing = nbformat.v4.new_raw_cell(
        f'<div class="stepping"><div class="still">{still.data["text/html"]}</div>'
        f'<script type="application/json">{_state(cell)}</script></div>',
        metadata={"format": "text/html"},
    )
    return [_with(cell, outputs=[]), playing]


def _for_page(output: NotebookNode, is_widget: bool) -> NotebookNode:
    shown = output.get("data", {}).get("text/html")
    if shown is None:
        return output
    shown = re.sub(r'href="(\w+)\.ipynb"', r'href="\1.html"', shown) + (LIVE if is_widget else "")
    return _with(output, data=_with(output.data, **{"text/html": shown}))


def called(cell: NotebookNode) -> str:
    """The name of what the last line of a cell calls, as `Stepper` in `Stepper(last="l2")`."""
    call = _last(cell)
    return call.func.id if call and isinstance(call.func, ast.Name) else ""


def _last(cell: NotebookNode) -> ast.Call | None:
    try:
        statements = ast.parse(cell.source).body if cell.cell_type == "code" else []
    except SyntaxError:  # on purpose, in a lesson about errors
        return None
    last = statements[-1] if statements else None
    return last.value if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) else None


def _state(cell: NotebookNode) -> str:
    """All that a stepper sends to the page, as JSON; made anew from the words of its cell."""
    call = _last(cell)
    assert call is not None
    try:
        given = {str(each.arg): ast.literal_eval(each.value) for each in call.keywords}
        stepper = Stepper(*map(ast.literal_eval, call.args), **given)
    except ValueError as error:
        raise ValueError(f"{cell.source!r} cannot be made without running the lesson") from error
    state = {name: getattr(stepper, name) for name in Stepper.class_own_traits(sync=True)}
    stepper.close()
    return json.dumps(state, separators=(",", ":")).replace("</", r"<\/")


def stepper_script() -> str:
    """stepper.js for pages opened from a folder, where browsers refuse to load modules."""
    module = (LAB / "stepper.js").read_text(encoding="utf-8")
    script, count = re.subn(
        r"^export default ", "window.nnlibStepper = ", module, flags=re.MULTILINE
    )
    if count != 1 or re.search(r"^(import|export) ", script, re.MULTILINE):
        raise ValueError("stepper.js is expected to import nothing and to export one thing")
    return f"(() => {{\n{script}}})();\n"
