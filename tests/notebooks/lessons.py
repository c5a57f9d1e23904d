"""The lessons as these tests read them: cells, prose, headings, links, outputs.

What counts as prose is what is read in a row, from left to right. These are not:

    tables and fenced code     looked up, not read in a row
    <details>                  closed until somebody asks for a hint
    lines of links only        the way to the next lesson
    headings                   they have rules of their own
"""

import ast
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager

from tools.environment import ROOT

LESSONS = sorted((ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
NAMES = [path.stem for path in LESSONS]

# A lesson and the ids of what it must show (S, a step of the video) and answer (Q, a question).
SERIES = {
    "00_start_here": "S01 S02 S19 Q01 Q02 Q06",
    "01_inputs_and_targets": "S04 S05 Q07",
    "02_sigmoid": "S03 Q10",
    "03_seeding": "S06",
    "04_synapses": "S07 Q05",
    "05_forward_pass": "S09 S10 S11",
    "06_error": "S12 S13",
    "07_delta": "S14 Q10 Q11",
    "08_backpropagation": "S15 S16",
    "09_weight_updates": "S17 Q12",
    "10_training": "S08 S13 S18 Q15",
    "11_hidden_layer": "Q08",
    "12_testing": "S01",
    "13_break_it": "Q04 Q16",
    "14_gradient_check": "Q12",
    "15_save_and_resume": "Q03",
    "16_real_data": "Q09",
    "17_beyond": "S20 Q11 Q13 Q14",
}

FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
MATHS = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
DETAILS = re.compile(r"<details.*?</details>", re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
HEADING = re.compile(r"^(#+) +(.+?) *$", re.MULTILINE)
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@dataclass
class Cell:
    """One cell; `str(cell)` says where it is."""

    number: int
    node: nbformat.NotebookNode = field(repr=False)

    def __str__(self) -> str:
        first_line = self.source.strip().partition("\n")[0]
        return f"cell {self.number} ({first_line[:60]})"

    @property
    def source(self) -> str:
        return self.node.source

    @property
    def is_code(self) -> bool:
        return self.node.cell_type == "code"

    @property
    def tags(self) -> list[str]:
        return self.node.metadata.get("tags", [])

    @property
    def outputs(self) -> list[nbformat.NotebookNode]:
        return self.node.outputs if self.is_code else []

    @cached_property
    def tree(self) -> ast.Module:
        """The code as Python sees it, IPython's own commands included."""
        return ast.parse(TransformerManager().transform_cell(self.source))

    @property
    def last_call(self) -> ast.Call | None:
        """The call whose result the cell shows."""
        last = self.tree.body[-1] if self.tree.body else None
        if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
            return None if self.source.rstrip().endswith(";") else last.value
        return None

    def shows(self, name: str) -> bool:
        return self.is_code and called(self.last_call) == name

    @property
    def prose(self) -> str:
        """What is read in a row, formulas and code being one word each."""
        text = DETAILS.sub("", FENCE.sub("", self.source))
        text = CODE.sub("code", MATHS.sub("formula", text))
        lines = [line for line in text.splitlines() if not re.match(r"\s*(\||#)", line)]
        lines = [
            line for line in lines if not LINK.search(line) or re.search(r"\w", LINK.sub("", line))
        ]
        return re.sub(r"<[^>]+>", "", LINK.sub(r"\2", "\n".join(lines)))

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading."""
        if self.is_code:
            return []
        text = DETAILS.sub("", FENCE.sub("", self.source))
        return [(len(signs), words) for signs, words in HEADING.findall(text)]

    @property
    def links(self) -> list[tuple[str, str, bool]]:
        """Words, target, and whether it is a picture."""
        if self.is_code:
            return []
        text = CODE.sub("", FENCE.sub("", self.source))
        return [(words, target, bool(sign)) for sign, words, target in LINK.findall(text)]

    @property
    def stored(self) -> str:
        """All words of the outputs, without pictures and colors."""
        words = []
        for output in self.outputs:
            words += [output.get("text", ""), *output.get("traceback", [])]
            words += [
                text for mime, text in output.get("data", {}).items() if mime.startswith("text")
            ]
        return ANSI.sub("", re.sub(r"data:image/[^\"']+", "", "\n".join(words)))


def called(call: ast.expr | None) -> str:
    """The name of a function that is called by its plain name."""
    name = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id
    return name or ""


@dataclass
class Lesson:
    """One notebook."""

    path: Path

    @cached_property
    def notebook(self) -> nbformat.NotebookNode:
        return nbformat.read(self.path, as_version=4)

    @cached_property
    def cells(self) -> list[Cell]:
        return [Cell(number, node) for number, node in enumerate(self.notebook.cells, start=1)]

    @property
    def code(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_code]

    @property
    def text(self) -> list[Cell]:
        return [cell for cell in self.cells if not cell.is_code]

    @property
    def headings(self) -> list[tuple[Cell, int, str]]:
        return [(cell, level, words) for cell in self.cells for level, words in cell.headings]

    def after(self, cell: Cell) -> Cell | None:
        return self.cells[cell.number] if cell.number < len(self.cells) else None

    def before(self, cell: Cell) -> Cell | None:
        return self.cells[cell.number - 2] if cell.number > 1 else None
