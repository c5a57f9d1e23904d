"""Execute notebooks and write them in their normal form: a second run changes nothing.

python start.py notebooks                         all of them
python start.py notebooks notebooks/03_*.ipynb    some of them
python start.py notebooks --check                 run nothing; say which are not in normal form

What a run adds that differs each time (timings, widget ids, cell ids, versions) is taken out, so
that a change in the repository is a change somebody made. Nothing is compared here: the tests do
that, with the outputs this command stored.
"""

import argparse
import asyncio
import copy
import os
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from tools.environment import ROOT

LESSONS = ROOT / "notebooks"
SECONDS_A_CELL = 120

METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class LessonError(Exception):
    """One plain sentence: which notebook, which cell, what is wrong."""


async def execute(path: Path, notebook: NotebookNode | None = None) -> NotebookNode:
    """Run every cell from the top, in a fresh kernel, in the notebook's own folder.

    notebook: what to run, if it is not what the file holds.
    """
    notebook = notebook or nbformat.read(path, as_version=4)
    running = {"index": 0}

    def remember(cell: NotebookNode, cell_index: int) -> None:
        running["index"] = cell_index

    client = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=SECONDS_A_CELL,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_start=remember,
        config=Config({"KernelManager": {"transport_encryption": "auto"}}),  # or it warns
    )
    problem = None
    try:
        await client.async_execute()
    except CellExecutionError as error:
        problem = f"{error.ename}: {error.evalue}"
    except CellTimeoutError:
        problem = f"still running after {SECONDS_A_CELL} seconds"
    except DeadKernelError:
        problem = "the kernel died"
    if problem:
        raise LessonError(f"{_place(path, notebook, running['index'])}: {problem}")
    return notebook


def normal_form(notebook: NotebookNode, path: Path) -> str:
    """The text of the file, as JupyterLab would save it, with all that is accidental taken out."""
    cells = [cell for cell in copy.deepcopy(notebook.cells) if cell.source.strip()]
    count = 0
    for cell, cell_id in zip(cells, _ids(cells, path), strict=True):
        cell.id = cell_id
        cell.metadata = _cell_metadata(cell.metadata)
        if cell.cell_type == "code":
            count += 1
            cell.execution_count = count
            cell.outputs = _outputs(cell.outputs, count)
    plain = nbformat.from_dict(
        {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    )
    nbformat.validate(plain)
    return nbformat.writes(plain) + "\n"


def complain(notebook: NotebookNode, path: Path) -> None:
    """Refuse outputs that no lesson may store."""
    homes = [str(ROOT), str(Path.home())]
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        place = _place(path, notebook, index)
        raises = "raises-exception" in cell.metadata.get("tags", [])
        if raises and not any(output.output_type == "error" for output in cell.outputs):
            raise LessonError(f"{place}: tagged raises-exception, but nothing was raised")
        for output in cell.outputs:
            words = _words(output)
            if output.output_type == "stream" and output.name == "stderr":
                raise LessonError(f"{place}: a warning or other red text: {words.strip()}")
            if any(home in words for home in homes if len(home) > 1):
                raise LessonError(f"{place}: its output names a folder of this machine")


def _place(path: Path, notebook: NotebookNode, index: int) -> str:
    cell = notebook.cells[index]
    first_line = cell.source.strip().partition("\n")[0]
    return f"{path.name}, cell {index + 1} ({first_line})"


def _words(output: NotebookNode) -> str:
    data = output.get("data", {})
    parts = [text for mime, text in data.items() if mime.startswith("text/")]
    words = "\n".join([output.get("text", ""), output.get("evalue", ""), *parts])
    return re.sub(r"base64,[^\"]*", "", words)  # in a picture's letters any word may stand


def _ids(cells: Sequence[NotebookNode], path: Path) -> list[str]:
    """A cell with a heading is named by it, so that links to it last; the others by their place.

    In JupyterLab `page.ipynb#cell-id=The-heading` leads there, whether the page was open or not.
    """
    name = re.sub(r"^\d+_", "", path.stem)
    ids: list[str] = []
    for position, cell in enumerate(cells, start=1):
        heading = re.search(r"^##+ +(.+)", cell.source, re.MULTILINE)
        words = heading[1] if heading and cell.cell_type == "markdown" else ""
        named = re.sub(r"[^A-Za-z0-9]+", "-", words).strip("-")[:64]
        ids.append(named if named and named not in ids else f"{name}-{position:02d}")
    return ids


def _cell_metadata(metadata: NotebookNode) -> dict[str, object]:
    kept = {key: metadata[key] for key in ("tags", "slideshow") if metadata.get(key)}
    if metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return kept


def _outputs(outputs: Sequence[NotebookNode], count: int) -> list[NotebookNode]:
    """Streams joined, widget ids dropped (the picture and its words stay), counts put right."""
    kept: list[NotebookNode] = []
    for output in outputs:
        if output.output_type == "stream" and kept and kept[-1].get("name") == output.name:
            kept[-1].text += output.text
            continue
        if "data" in output:
            output.data.pop(WIDGET_VIEW, None)
            output.metadata.pop(WIDGET_VIEW, None)
            if not output.data:
                continue
        if output.output_type == "execute_result":
            output.execution_count = count
        if output.output_type == "error":
            output.traceback = [_anywhere(line) for line in output.traceback]
        kept.append(output)
    return kept


def _anywhere(text: str) -> str:
    """A traceback without the folders of this machine: the project's files by their short names."""
    home = str(Path.home())
    roots = {sys.prefix: "python", sys.base_prefix: "python", str(ROOT): ""}
    for root, short in roots.items():
        for spelling in {root, root.replace(home, "~", 1)}:  # IPython shortens the home folder
            text = text.replace(spelling + os.sep, f"{short}/" if short else "")
    return text.replace(home + os.sep, "~/")


async def renew(path: Path) -> str:
    """Execute one notebook and write it if that changed anything; say which."""
    begun = time.monotonic()
    before = path.read_text(encoding="utf-8")
    notebook = await execute(path)
    complain(notebook, path)
    after = normal_form(notebook, path)
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    verdict = "unchanged" if after == before else "written"
    return f"{path.name}: {verdict} ({time.monotonic() - begun:.1f} s)"


async def renew_all(paths: Sequence[Path]) -> list[str]:
    """Renew several at once, one for each processor; return the sentences about failures."""
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(path: Path) -> str | None:
        async with free:
            try:
                print(await renew(path), flush=True)
            except LessonError as error:
                return str(error)
        return None

    return [failure for failure in await asyncio.gather(*map(one, paths)) if failure]


def in_normal_form(path: Path) -> bool:
    """Is the file what `normal_form` would write, without running anything?"""
    return path.read_text(encoding="utf-8") == normal_form(nbformat.read(path, 4), path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if all is well, 1 after a plain sentence for each notebook that is not."""
    parser = argparse.ArgumentParser(prog="start.py notebooks", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, help="all lessons, if none is named")
    parser.add_argument("--check", action="store_true", help="run nothing, look at the form only")
    options = parser.parse_args(arguments)
    paths = options.files or sorted(LESSONS.glob("*.ipynb"))
    if not paths:
        failures = [f"There are no notebooks in {LESSONS}."]
    elif options.check:
        failures = [
            f"{path.name} is not in normal form: run `python start.py notebooks`."
            for path in paths
            if not in_normal_form(path)
        ]
    else:
        failures = asyncio.run(renew_all(paths))
    print(*failures, sep="\n", file=sys.stderr, end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped: notebooks that were not finished are as they were.")
