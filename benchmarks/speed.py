r"""How fast is nnlib? Everything in ratios to the classic script, measured in turn in one process.

    .venv/bin/python -m benchmarks.speed                 (Windows: .venv\Scripts\python)
    .venv/bin/python -m benchmarks.speed one growth      some parts only; writes nothing

with the Python that `python start.py test` has set up, on a machine that does nothing else; all of
it takes a quarter of an hour. scikit-learn is there; PyTorch, JAX and micrograd take part if they are
installed. Everybody must first agree with nnlib on the trained weights, then all are timed:
processor time, on one thread.

Prints tables, writes docs/speed.md and docs/speed.png, and puts the first table into README.md.
"""

import argparse
import contextlib
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from playwright.sync_api import Page

from benchmarks import speed_digits, speed_report
from benchmarks.contestants import (
    CLASSIC,
    CROWDS,
    GROWING,
    MANY,
    ONE,
    Contestant,
    Run,
    Task,
    Weights,
    synapses,
)
from benchmarks.real_lab import real_lab
from nnlib import Examples, train, train_many
from tools.environment import ROOT

ROUNDS = 7
CHECKED = 1_000  # iterations after which all must have the same weights
SAME = 1e-9  # the largest difference between two weights, for a largest weight of 1
SHORTEST = 0.03  # seconds of a timed run, where the number of iterations is free
LESSONS = 3  # rounds: they take long


class Disagreement(Exception):
    """Somebody came to another result, so there is nothing to compare."""


# ---------------------------------------------------------------------------- timing


def seconds(work: Callable[[], object]) -> float:
    """The processor time of some work."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def classic_iteration() -> float:
    """What all is measured by: the time of one iteration of the classic script."""
    run = CLASSIC.begin(Task())
    return seconds(lambda: run(CLASSIC.iterations)) / CLASSIC.iterations


@dataclass
class Entry:
    """A contestant in a race, and its times: each of an iteration, of each network, in classic ones."""

    name: str
    run: Run
    iterations: int
    networks: int = 1
    difference: float = 0.0  # from nnlib's weights
    warming_up: float = 0.0  # seconds that only the first run took
    times: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Of its times."""
        return statistics.median(self.times)

    def measure(self, classic: float) -> None:
        """Run once."""
        taken = seconds(lambda: self.run(self.iterations))
        self.times.append(taken / self.iterations / self.networks / classic)


def enter(contestant: Contestant, task: Task, checked: int = CHECKED) -> Entry:
    """Prove that somebody agrees with nnlib.

    Disagreement: it does not.
    """
    run = contestant.begin(task)
    begun = time.perf_counter()
    difference = farthest(run(checked), expected(contestant, task, checked))
    if not difference <= SAME:
        raise Disagreement(
            f"{contestant.name} differs by {difference:.0e} from nnlib after {checked} iterations "
            f"on {task}"
        )
    first = time.perf_counter() - begun
    again = seconds(lambda: run(checked))
    iterations, networks = contestant.iterations, len(task.seeds)
    return Entry(contestant.name, run, iterations, networks, difference, first - again)


def expected(contestant: Contestant, task: Task, iterations: int) -> Weights:
    """The weights by nnlib's own `train`; of a crowd by `train_many`, some of it by `train` too."""
    rate = task.learning_rate
    if len(task.seeds) == 1:
        network = contestant.ours(task.network)
        return synapses(train(network, task.examples, iterations, rate).network)
    together = train_many(task.sizes, task.examples, task.seeds, iterations, rate)
    crowd = [together.network(place) for place in range(len(task.seeds))]
    alone = train(task.network, task.examples, iterations, rate).network
    if farthest(synapses(crowd[0]), synapses(alone)) > SAME:
        raise Disagreement("train_many differs from train")
    return [np.stack(layers) for layers in zip(*map(synapses, crowd), strict=True)]


def farthest(some: Weights, others: Weights) -> float:
    """The largest difference between two weights in the same place, for a largest weight of 1."""
    size = max(float(np.max(np.abs(weights))) for weights in others)
    differences = [np.max(np.abs(a - b)) for a, b in zip(some, others, strict=True)]
    return float(np.max(differences)) / size


def race(entries: Sequence[Entry], rounds: int) -> float:
    """All in turn, again and again; the seconds that the classic script took in most rounds."""
    gc.collect()
    gc.freeze()  # what all have loaded shall not be searched for garbage again and again
    classics = []
    for _ in range(rounds):
        classics.append(classic_iteration())
        for entry in entries:
            entry.measure(classics[-1])
    return statistics.median(classics) * CLASSIC.iterations


def installed(contestants: Iterable[Contestant]) -> list[Contestant]:
    """Those who can take part here."""
    return [contestant for contestant in contestants if contestant.installed]


# ---------------------------------------------------------------------------- the parts


def one(rounds: int) -> speed_report.Race:
    """One network of [3, 4, 1]."""
    entries = [enter(contestant, Task()) for contestant in installed(ONE)]
    return speed_report.Race(entries, race(entries, rounds))


def many(rounds: int) -> speed_report.Race:
    """A thousand of them at once."""
    task = Task(seeds=range(1_000))
    entries = [enter(contestant, task) for contestant in installed(MANY)]
    return speed_report.Race(entries, race(entries, rounds))


def growth(rounds: int) -> list[speed_report.Growth]:
    """What an iteration costs as something grows."""
    growths = [
        speed_report.Growth(
            "hidden neurons",
            [1, 4, 16, 64, 256, 1_024],
            GROWING,
            lambda hidden: Task([3, hidden, 1], learning_rate=4 / max(4, hidden)),
        ),
        speed_report.Growth(
            "examples",
            [4, 16, 64, 256, 1_024, 4_096, 16_384, 60_000],
            GROWING,
            lambda rows: Task(examples=many_examples(rows), learning_rate=4 / rows),
        ),
        speed_report.Growth(
            "networks",
            [1, 10, 100, 1_000, 10_000],
            CROWDS,
            lambda networks: Task(seeds=range(1, networks + 1)),
        ),
    ]
    for growing in growths:
        for size in growing.sizes:
            for contestant in installed(growing.contestants):
                entry = enter(contestant, growing.task(size), checked=10)
                growing.entries.setdefault(contestant.name, []).append(entry)
                entry.iterations = 1
                while seconds(lambda entry=entry: entry.run(entry.iterations)) < SHORTEST:
                    entry.iterations *= 2
    every = [e for growing in growths for line in growing.entries.values() for e in line]
    race(every, rounds)
    return growths


def many_examples(rows: int) -> Examples:
    """The puzzle of the four examples, asked of as many points between them."""
    points = np.random.RandomState(1).random((rows, 3))
    points[:, 2] = 1
    targets = (points[:, :1] > 0.5) != (points[:, 1:2] > 0.5)
    return Examples("between the four", points, targets)


def digits(rounds: int) -> list[speed_digits.Learned]:
    """The handwritten digits of lesson 16."""
    return speed_digits.race(rounds, lambda: classic_iteration() * CLASSIC.iterations)


STATEMENTS = [
    "import numpy",
    "import nnlib",
    "import matplotlib.pyplot, ipywidgets",
    "import nnlib.lab",
]


@contextlib.contextmanager
def started_before() -> Iterator[None]:
    """Children find their modules compiled, as from the second start on."""
    kept = dict(os.environ)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        yield
        os.environ.clear()
        os.environ.update(kept)


def imports(rounds: int) -> dict[str, float]:
    """Seconds of processor time for each import, in a fresh process each time."""

    def importing(statement: str) -> float:
        code = f"import time; t = time.process_time(); {statement}; print(time.process_time() - t)"
        child = [sys.executable, "-c", code]
        return float(subprocess.run(child, cwd=ROOT, capture_output=True, check=True).stdout)

    with started_before():
        return medians(STATEMENTS, importing, 2 * rounds + 1)


def lessons(rounds: int) -> dict[str, Any]:
    """Seconds by the clock from opening a lesson to its first widget and to its first explorer."""
    names = [path.stem for path in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))]
    with started_before(), real_lab() as (lab, browser):
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.goto(f"{lab.address}/lab?token={lab.token}&reset")
        page.wait_for_function("window.jupyterapp?.restored.then(() => true)")

        def opened(name: str) -> list[float]:
            taken = opening(page, f"notebooks/{name}.ipynb")
            lab.stop_kernels()
            page.wait_for_timeout(1_000)
            return taken

        return medians(names, opened, min(LESSONS, rounds))


def medians(names: Iterable[str], measure: Callable[[str], Any], rounds: int) -> dict[str, Any]:
    """All in turn, so many times; a first round, in which modules are compiled, is not counted."""
    taken = [{name: measure(name) for name in names} for _ in range(1 + rounds)][1:]
    return {name: np.median([each[name] for each in taken], axis=0) for name in names}


OPEN = """async path => {
  const commands = window.jupyterapp.commands;
  window.lesson = await commands.execute('docmanager:open', { path, factory: 'Notebook' });
  await window.lesson.context.sessionContext.ready;
  window.ran = false;
  commands.execute('notebook:run-all-cells').finally(() => { window.ran = true; });
}"""
# A widget that has its parts, and an explorer whose picture can be seen; or there is none.
SHOWN = [
    """() => [...document.querySelectorAll('.jp-OutputArea-output.lm-Panel')]
      .some(each => each.querySelector('.widget-box > * > *') && each.offsetHeight)""",
    """() => window.ran || [...document.querySelectorAll('.jp-OutputArea-output.lm-Panel img')]
      .some(each => each.complete && each.naturalWidth)""",
]
CLOSE = "window.lesson.context.model.dirty = false; window.lesson.close()"


def opening(page: Page, path: str) -> list[float]:
    """Open a lesson in an open JupyterLab and run all of it; the seconds until each is seen."""
    begun = time.perf_counter()
    page.evaluate(OPEN, path)
    taken = []
    for seen in SHOWN:
        page.wait_for_function(seen, timeout=60_000)  # looks at every frame
        taken.append(time.perf_counter() - begun)
    if not page.evaluate("document.querySelectorAll('.jp-OutputArea-output.lm-Panel img').length"):
        taken[1] = float("nan")
    page.evaluate(CLOSE)
    return taken


PARTS = {
    "one": one,
    "many": many,
    "growth": growth,
    "digits": digits,
    "imports": imports,
    "lessons": lessons,
}


def main(arguments: Sequence[str]) -> None:
    """Measure what was asked for; write the report if that was everything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"some of {', '.join(PARTS)}; else all")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"{ROUNDS} if not given")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"expected some of {', '.join(PARTS)}, got {', '.join(sorted(unknown))}")
    report = speed_report.Report()
    for name in asked.parts or PARTS:
        begun = time.perf_counter()
        setattr(report, name, PARTS[name](asked.rounds))
        print(report.section(name))
        print(f"({name}: {time.perf_counter() - begun:.0f} s)\n", flush=True)
    if not asked.parts and asked.rounds >= ROUNDS:  # otherwise it would not be all, or not honest
        report.write()


if __name__ == "__main__":
    main(sys.argv[1:])
