"""What was measured, as tables, a chart and sentences: docs/speed.md, docs/speed.png, README.md."""

import contextlib
import datetime
import os
import platform
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import psutil
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter

from nnlib.lab.canvas import Picture, picture
from nnlib.lab.figures import COLORS
from tools.environment import ROOT

REPORT, CHART, README = ROOT / "docs/speed.md", ROOT / "docs/speed.png", ROOT / "README.md"
BEGIN, END = "<!-- speed: written by benchmarks.speed -->", "<!-- /speed -->"

STYLES = {  # color, marker: nobody is told apart by color alone
    "nnlib": (COLORS["layer"], "o"),
    "plain NumPy": (COLORS["text"], "s"),
    "scikit-learn": (COLORS["error"], "^"),
    "PyTorch": (COLORS["delta"], "D"),
    "JAX": (COLORS["slope"], "v"),
}


@dataclass
class Race:
    """Those who took part, with their times, and the seconds that the classic script took."""

    entries: Sequence[Any]
    classic: float


@dataclass
class Growth:
    """What an iteration costs as `what` grows; for each contestant an entry at each size."""

    what: str
    sizes: Sequence[int]
    contestants: Sequence[Any]
    task: Callable[[int], Any]
    entries: dict[str, list[Any]] = field(default_factory=dict)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """In Markdown; all columns but the first are numbers."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def ratio(value: float) -> str:
    """Two digits; 1/104 for what is small."""
    if value < 0.095:
        return f"1/{1 / value:.0f}"
    return two_digits(value)


def two_digits(value: float) -> str:
    """0.47, 1.0, 7.6, 11, 230."""
    return f"{float(f'{value:.2g}'):,.{2 if value < 0.995 else 1 if value < 9.95 else 0}f}"


@dataclass
class Report:
    """All parts, as far as they were measured."""

    one: Race | None = None
    many: Race | None = None
    growth: list[Growth] | None = None
    digits: list[Any] | None = None
    imports: dict[str, float] | None = None
    lessons: dict[str, tuple[float, float]] | None = None
    load: float = field(default_factory=lambda: psutil.getloadavg()[0])

    def section(self, part: str) -> str:
        """One part in words."""
        return {
            "one": self._one,
            "many": self._many,
            "growth": self._growth,
            "digits": self._digits,
            "imports": self._imports,
            "lessons": self._lessons,
        }[part]()

    def write(self) -> None:
        """All that is stored."""
        summary = self.summary()
        parts = "\n\n".join(self.section(part) for part in ("one", "many", "growth", "digits"))
        starting = "\n\n".join([self._imports(), self._lessons()])
        CHART.write_bytes(chart(self.growth).png)
        REPORT.write_text(TEXT.format(summary=summary, parts=parts, starting=starting), "utf-8")
        README.write_text(filled(README.read_text("utf-8"), summary), "utf-8")

    def summary(self) -> str:
        """The table for the README."""
        single = {entry.name: ratio(entry.median) for entry in self.one.entries}
        crowd = {entry.name: ratio(entry.median) for entry in self.many.entries}
        rows = [[name, single[name], crowd.get(name, "")] for name in single]
        head = ["", "one network", "each of a thousand networks"]
        return (
            f"{table(head, [['the classic script', '1', '1'], *rows])}\n\n"
            "Processor time for each iteration on the four examples with four hidden neurons; 1 is the "
            "classic\n"
            f"script, which took {self.one.classic:.2f} seconds for its sixty thousand. Measured on "
            f"{machine()}.\n"
            f"When the run began, {self.load:.1f} other processes wanted a processor."
        )

    def _one(self) -> str:
        return "## One network\n\n" + self._race(self.one)

    def _many(self) -> str:
        return "## A thousand networks at once\n\nFor each network and iteration.\n\n" + self._race(
            self.many
        )

    def _race(self, race: Race) -> str:
        head = [
            "",
            "median",
            "least",
            "most",
            "timed iterations",
            "weights agree to",
            "compiling, s",
        ]
        rows = [
            [
                entry.name,
                ratio(entry.median),
                ratio(min(entry.times)),
                ratio(max(entry.times)),
                f"{entry.iterations:,}",
                f"{entry.difference:.0e}" if entry.difference else "the last bit",
                f"{entry.warming_up:.2f}" if entry.name == "JAX" else "",
            ]
            for entry in race.entries
        ]
        return table(head, rows)

    def _growth(self) -> str:
        lines = ["## Growth", "", f"![{chart(self.growth).alt}](speed.png)"]
        for growing in self.growth:
            head = [growing.what, *(f"{size:,}" for size in growing.sizes)]
            rows = [
                [name, *(ratio(entry.median) for entry in entries)]
                for name, entries in growing.entries.items()
            ]
            lines += ["", table(head, rows)]
        return "\n".join([*lines, "", BEHIND])

    def _digits(self) -> str:
        head = ["", "an epoch", "until 95 % are right", "until 97 % are right", "after 60 epochs"]
        return "## The handwritten digits\n\n" + table(head, [each.row() for each in self.digits])

    def _imports(self) -> str:
        numpy, nnlib, others, lab = self.imports.values()
        rows = [
            [f"`{name}`", f"{taken:.3f}", compared]
            for (name, taken), compared in zip(
                self.imports.items(),
                ["1", ratio(nnlib / numpy), "1", ratio(lab / others)],
                strict=True,
            )
        ]
        return "## Imports\n\n" + table(["", "seconds", "ratio"], rows) + "\n\n" + COMPARED

    def _lessons(self) -> str:
        rows = [
            [name, *(f"{taken:.1f}" if taken == taken else "" for taken in both)]
            for name, both in self.lessons.items()
        ]
        head = ["lesson", "first widget, s", "first explorer, s"]
        return "## Opening a lesson\n\n" + table(head, rows)


def filled(text: str, summary: str) -> str:
    """The text with another summary between the two marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{summary}\n{END}{after}"


def machine() -> str:
    """What it was measured on, and when."""
    processor = platform.processor() or platform.machine()
    with contextlib.suppress(OSError):  # Linux knows more
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
        processor = found[1] if found else processor
    versions = []
    for name in ("numpy", "scikit-learn", "torch", "jax", "micrograd"):
        with contextlib.suppress(PackageNotFoundError):
            versions.append(f"{name} {version(name)}")
    return (
        f"one of {os.cpu_count()} cores ({processor}), {platform.system()}, Python "
        f"{platform.python_version()}, {', '.join(versions)}; {datetime.date.today():%Y-%m-%d}"
    )


# ---------------------------------------------------------------------------- the chart


def chart(growths: Sequence[Growth]) -> Picture:
    """A panel for each thing that grows."""

    def draw(ax: Axes) -> str:
        panels = ax.figure.subplots(1, len(growths))
        ax.remove()
        return " ".join(map(draw_growth, panels, growths))

    return picture(draw, size=(13.5, 4.4))


def draw_growth(ax: Axes, growing: Growth) -> str:
    """The cost of an iteration against a size, for everybody; says both ends in words."""
    ends = []
    for name, entries in growing.entries.items():
        color, marker = STYLES[name]
        costs = [entry.median for entry in entries]
        front = 3 if name == "nnlib" else 2
        ax.plot(
            growing.sizes, costs, color=color, marker=marker, markersize=6, label=name, zorder=front
        )
        ends.append(f"{name} from {ratio(costs[0])} to {ratio(costs[-1])}")
    each = " of each network" if growing.what == "networks" else ""
    ax.set(xscale="log", yscale="log", xlabel=growing.what)
    ax.set_ylabel(f"an iteration{each}, in classic ones")
    apart = 1 if len(growing.sizes) <= 6 else 2  # or their labels would touch
    ax.set_xticks(growing.sizes[::-apart])
    # In plain text: the house's style draws no formulas, and a log axis would label itself with them.
    ax.xaxis.set_major_formatter(lambda size, _: f"{size:,.0f}")
    ax.yaxis.set_major_formatter(
        lambda cost, _: f"{cost:,.0f}" if cost >= 1 else f"1/{1 / cost:,.0f}"
    )
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_minor_formatter(NullFormatter())
    ax.legend(fontsize=9)
    ax.grid(color=COLORS["faint"], linewidth=0.6)
    first, last = f"{growing.sizes[0]:,}", f"{growing.sizes[-1]:,}"
    return (
        f"The time of an iteration{each} in classic iterations, for {first} to {last} "
        f"{growing.what}: {'; '.join(ends)}."
    )


BEHIND = """\
`train` averages the error of all examples at each iteration, keeps the network at each of the first
ones, and looks at all examples once more at the end; plain NumPy does none of it. With 60,000
examples, where few iterations are timed, that is why it is behind."""

COMPARED = """\
`matplotlib.pyplot` and ipywidgets are what any notebook imports that draws and has sliders, so
they are what the lab is compared with; the bare `import matplotlib, ipywidgets` draws nothing yet,
and is there in about half of the lab's time."""

TEXT = f"""\
# How fast nnlib is

{BEGIN}
{{summary}}
{END}

## What was measured

The classic script is the one of the four-minute video, as published but for its `print`: sixty
thousand iterations of plain NumPy. It runs at the beginning of each of seven rounds, the others after
it, all in one process on one thread; a figure is the median of the seven ratios of processor time.
Who is slow makes fewer iterations, and the time is scaled to one iteration.

Nobody is timed before it has shown that it does the same: after 1,000 iterations the weights differ
from nnlib's by less than a billionth of the largest. nnlib's `train` records the error at every
iteration, its `train_many` at about 240 of them; the others record nothing. "Step by step" is the
readable `Network.step` in a loop, which checks what it is given and names every number it makes.
scikit-learn has biases and cross-entropy and no switch for either, so it is compared with an nnlib
network that has them. PyTorch finds its gradients by autograd, in batched matrix products for the
crowd; JAX compiles the whole loop, the crowd through `vmap`, and compiling is not counted.

To repeat it on a quiet machine: `python start.py test` once, which sets up `.venv`, then
`.venv/bin/python -m benchmarks.speed` (Windows: `.venv\\Scripts\\python`), a quarter of an hour.
PyTorch, JAX and micrograd take part if they are installed.

{{parts}}

The time for training in classic scripts, and in how many of the rounds it came so far. Each round has
other digits held out, and other weights to begin with. scikit-learn's loss is the cross-entropy, as
in nnlib's second row; lesson 16 learns with the squared error of the other lessons.

Classic layers learn in batches in the quick loop of `train`, an epoch in a sixth of the time of
`Network.step`, which all other layers take. So the lesson's network is sooner at 95 % than
scikit-learn's, even with an Adam that is well set (the row with batches of 64), whose steps reach
further each. Step by step nnlib needs about as long as scikit-learn with steps of the same kind.

{{starting}}

In an open JupyterLab in Chromium, by the clock, medians of three: from opening the lesson and running
all of it to the first widget on the page, and to the first explorer whose picture is there.
"""
