r"""How fast do the explorers answer? Measured in a real JupyterLab in a real Chromium.

    .venv/bin/python -m benchmarks.explorers            (Windows: .venv\Scripts\python)

with the Python that `python start.py test` has set up. It takes about half an hour; on a machine
that is busy with something else the figures mean nothing. Prints a table and writes it to
docs/explorers-latency.md. With names of explorers behind it, it measures these and writes nothing.

Each explorer gets a notebook and a kernel of its own. Playwright presses the keys and moves the
mouse; `watch.js`, inside the page, looks at the clock.
"""

import contextlib
import datetime
import os
import platform
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nbformat
import psutil
from playwright.sync_api import Browser, Locator, Page

from benchmarks.real_lab import real_lab
from tests.browser.test_lessons import CELLS, KERNEL_IS_IDLE, RUN_ALL
from tools.environment import ROOT

PRESSES = 100  # of keys, on each control
WARM = 20  # changes before the first look at the kernel's memory
CHANGES = 500  # from there to the second look
DRAGGED = 30  # values, in a drag of one second
TARGET = 100  # milliseconds from a key press to a changed picture
REPORT = ROOT / "docs/explorers-latency.md"
WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
MEGABYTE = 2**20

Press = tuple[Locator, str]  # what has the focus, and the key


class Walk:
    """There and back again between the ends of a control, one key press at a time.

    length: steps from one end to the other.
    answer: words that tell the new value, {} being the slider's text. Needed where training in the
        background changes the picture as well.
    """

    def __init__(self, there: Press, back: Press, length: int, answer: str = "") -> None:
        self.there, self.back, self.length, self.answer = there, back, length, answer
        self.page = there[0].page
        self.place, self.forward = 0, True
        there[0].focus()

    def press(self) -> float:
        """One step; how many milliseconds later it was seen."""
        turn = self.place == (self.length if self.forward else 0)
        self.forward ^= turn
        control, key = self.there if self.forward else self.back
        if turn:
            control.focus()
        self.place += 1 if self.forward else -1
        self.page.keyboard.press(key)
        return self.page.evaluate(f"watch.answer({self.text})")

    @property
    def text(self) -> str:
        """In JavaScript, the words that a picture of the present value contains."""
        return f"() => {self.answer!r}.replace('{{}}', document.activeElement.ariaValueText)"


def slider(label: str, answer: str = "") -> Callable[[Page], Walk]:
    """Walk along a slider, from its first stop."""

    def walk(page: Page) -> Walk:
        found = page.get_by_role("slider", name=re.compile(f"^{label}"))
        found.press("Home")
        page.wait_for_timeout(500)
        last = int(found.get_attribute("max") or 0)
        return Walk((found, "ArrowRight"), (found, "ArrowLeft"), last, answer)

    return walk


def steps(page: Page) -> Walk:
    """Walk along the stepper's operations."""
    next_, back = (page.get_by_role("button", name=name) for name in ("step ▶", "◀ back"))
    while back.is_enabled():
        back.click()
    return Walk((next_, "Enter"), (back, "Enter"), page.locator("ol button").count() - 1)


def cells(page: Page) -> Walk:
    """Walk along a row of the first product."""
    first_product_is_shown(page)
    page.locator(".matrices button").first.click()
    chosen = page.locator(".matrices button[aria-pressed=true]")
    return Walk((chosen, "ArrowRight"), (chosen, "ArrowLeft"), 3)


def mistakes(page: Page) -> Walk:
    """Walk along the list of mistakes."""
    found = page.get_by_role("combobox", name="mistake")
    found.press("Home")
    page.wait_for_timeout(500)
    last = found.locator("option").count() - 1
    return Walk((found, "ArrowDown"), (found, "ArrowUp"), last)


def dots(page: Page) -> Walk:
    """Make a dot on the painter's sheet and rub it out again; the answer is the ten outputs."""
    block = page.locator("[role=gridcell][tabindex='0']")
    return Walk((block, " "), (block, "Backspace"), 1)


@dataclass(frozen=True)
class Stage:
    """Controls of an explorer in one situation, and how to bring it about."""

    controls: dict[str, Callable[[Page], Walk]]
    name: str = ""
    prepare: Callable[[Page], None] = lambda page: None


def wait_for_words(page: Page, condition: str) -> None:
    """For a minute at most, until what is shown fulfills a condition; then until all is quiet."""
    page.wait_for_function(f"(words => {condition})(watch.words())", timeout=60_000)
    page.wait_for_timeout(1_000)


def all_are_trained(page: Page) -> None:
    """Wait until the TrainingExplorer has trained every curve."""
    page.get_by_role("slider", name="hidden neurons").press("End")
    wait_for_words(page, "!words.includes('still being trained')")


def run_is_trained(page: Page) -> None:
    """Wait until the run in sight has been trained to its end."""
    page.get_by_role("slider", name="iteration").press("End")
    wait_for_words(page, "/iteration 60,000[;:.,]/.test(words)")


def all_have_run(page: Page) -> None:
    """Wait until each broken program has come to its end, or to its exception."""
    page.wait_for_timeout(30_000)


def all_variations_are_trained(page: Page) -> None:
    """Wait until the VariationExplorer has trained its last curve, and all one slider away from it."""
    names = ("hidden neurons", "loss", "bias", "momentum", "first weights")
    found = [page.get_by_role("slider", name=name) for name in names]
    for each in found:
        each.press("End")
    for each in found:
        for key in ["Home", *["ArrowRight"] * int(each.get_attribute("max") or 0)]:
            each.press(key)
            page.wait_for_timeout(500)
            wait_for_words(page, "!words.includes('still being trained')")


def another_is_pinned(page: Page) -> None:
    """Pin a trained run and go to another one."""
    run_is_trained(page)
    page.get_by_role("button", name="Pin this run").click()
    page.get_by_role("slider", name="seed").press("Home")
    page.get_by_role("slider", name="seed").press("PageUp")
    run_is_trained(page)


def first_product_is_shown(page: Page) -> None:
    """Go to an operation whose numbers differ in each iteration."""
    page.get_by_role("button", name="l0 @ syn0", exact=True).click()


NETWORK = "Network.random([3, 4, 1], seed=1)"
PRODUCT = (
    "ProductExplorer(('l0', FOUR_EXAMPLES.inputs), "
    f"('syn0', {NETWORK}.layers[0].synapses), 'l1_sum')"
)
TIME_MACHINE = {
    "iteration": slider("iteration", "iteration {};"),
    "hidden neurons": slider("hidden", "one iteration. {} hidden"),
    "seed": slider("seed", "hidden, seed {};"),
    "learning rate": slider("learning rate", "learning rate {};"),
}
EPOCHS = "lab.digits.train_in_batches(Network.random([65, 32, 10]), lab.digits.digit_examples()[0])"
# All that a learner can move. (Tick boxes and buttons have no scale to walk along.)
EXPLORERS = {
    "SigmoidExplorer()": [Stage({"x": slider("x")})],
    "SeedExplorer()": [Stage({"seed": slider("seed")})],
    "WeightRangeExplorer()": [Stage({name: slider(name) for name in ("times", "minus")})],
    PRODUCT: [Stage({name: slider(name) for name in ("row", "column")})],
    "ErrorExplorer()": [Stage({"one of four answers": slider("your answer to 0 0 1")})],
    "DeltaExplorer()": [Stage({name: slider(name) for name in ("output", "target")})],
    f"LearningRateExplorer({NETWORK})": [
        Stage({name: slider(name) for name in ("learning rate", "steps")})
    ],
    "TrainingExplorer()": [
        Stage({"hidden neurons": slider("hidden", "{} hidden")}, "while it trains"),
        Stage(
            {
                name: slider(name)
                for name in ("iterations", "hidden neurons", "seed", "learning rate")
            },
            prepare=all_are_trained,
        ),
    ],
    "TimeMachine()": [
        Stage(TIME_MACHINE, prepare=run_is_trained),
        Stage(
            {name: TIME_MACHINE[name] for name in ("iteration", "hidden neurons")},
            "a run pinned",
            prepare=another_is_pinned,
        ),
    ],
    f"CurveGuess(train({NETWORK}, FOUR_EXAMPLES).errors)": [
        Stage({"falls to half at": slider("falls to half")})
    ],
    "LineExplorer()": [Stage({name: slider(name) for name in ("turn", "move")})],
    "HiddenExplorer()": [
        Stage(
            {
                "iteration": slider("iteration", "iteration {}:"),
                "hidden neurons": slider("hidden", "{} hidden, seed"),
                "seed": slider("seed", "hidden, seed {},"),
            },
            prepare=run_is_trained,
        )
    ],
    "ExamExplorer()": [
        Stage(
            {
                "iteration": slider("iteration", "iteration {}."),
                "hidden neurons": slider("hidden", "{} hidden, seed"),
                "seed": slider("seed", "hidden, seed {},"),
            },
            prepare=run_is_trained,
        )
    ],
    "CrowdExplorer(networks=250)": [
        Stage({"iteration": slider("iteration", "iteration {},")}, prepare=run_is_trained)
    ],
    "MistakeExplorer()": [Stage({"mistake": mistakes}, prepare=all_have_run)],
    "MysteryExplorer()": [Stage({"case": slider("case")}, prepare=all_have_run)],
    f"GradientExplorer({NETWORK})": [
        Stage({name: slider(name) for name in ("weight", "move it by", "h")})
    ],
    "ResumeExplorer()": [
        Stage(
            {
                "stop": slider("stop", "stopped at {},"),
                "digits": slider("digits", ", {} digit"),
            },
            "while it trains",
        )
    ],
    f"DigitExplorer({EPOCHS}, lab.digits.digit_examples()[1])": [
        Stage({name: slider(name) for name in ("digit", "epochs")})
    ],
    f"Painter({EPOCHS}[-1])": [Stage({"a dot": dots})],
    "VariationExplorer()": [
        Stage(
            {
                name: slider(name)
                for name in ("hidden neurons", "loss", "bias", "momentum", "first weights")
            },
            prepare=all_variations_are_trained,
        )
    ],
    "Stepper()": [
        Stage(
            {"iteration": slider("iteration"), "operation": steps, "cell of a result": cells},
            prepare=first_product_is_shown,
        )
    ],
}


@dataclass
class Row:
    """What was measured on one control."""

    explorer: str
    control: str
    milliseconds: list[float]  # from each key press to the first changed pixels
    drag: dict[str, Any] | None  # what `watch.endDrag` returns; None for what cannot be dragged
    memory: tuple[float, float] | None = None  # of the kernel, MB; in an explorer's last row

    def __str__(self) -> str:
        times = sorted(self.milliseconds)
        quick = sum(each <= TARGET for each in times)
        columns = [
            self.explorer,
            self.control,
            f"{times[len(times) // 2]:.0f}",
            f"{times[int(0.95 * len(times)) - 1]:.0f}",
            f"{quick / len(times):.0%}",
        ]
        if self.drag:
            columns += [
                f"{self.drag['settled']:.0f}",
                f"{self.drag['pictures']} of {self.drag['values']}",
                f"{self.drag['bad']} of {self.drag['frames']}",
            ]
        else:
            columns += ["", "", ""]
        columns.append("{:.0f} → {:.0f}".format(*self.memory) if self.memory else "")
        return f"| {' | '.join(columns)} |"


HEAD = """\
| explorer | control | median, ms | 95th percentile, ms | within 100 ms | settled after a drag, ms \
| pictures of values | frames blank | kernel memory, MB |
|---|---|---:|---:|---:|---:|---:|---:|---:|"""


def drag(walk: Walk) -> dict[str, Any]:
    """Drag a slider over 30 values in a second; what was seen meanwhile, and until it settled."""
    control, page = walk.there[0], walk.page
    control.press("Home")
    page.wait_for_timeout(500)
    control.scroll_into_view_if_needed()
    box = control.bounding_box()
    assert box, "the slider is not on the page"
    thumb = 16  # pixels; its middle is where the mouse must be

    def move_to(place: int) -> None:
        x = box["x"] + thumb / 2 + (box["width"] - thumb) * place / walk.length
        page.mouse.move(x, box["y"] + box["height"] / 2)

    stride = max(1, walk.length // DRAGGED)
    there_and_back = [*range(0, walk.length + 1, stride), *range(walk.length - stride, 0, -stride)]
    move_to(0)
    page.mouse.down()
    page.evaluate("watch.beginDrag()")
    begun = time.perf_counter()
    for number in range(1, DRAGGED + 1):
        time.sleep(max(0.0, begun + number / DRAGGED - time.perf_counter()))
        place = there_and_back[number % len(there_and_back)]
        move_to(place)
    page.mouse.up()
    seen: dict[str, Any] = page.evaluate(f"watch.endDrag({walk.text})")
    # The final picture must be the one that somebody who is in no hurry gets.
    words = page.evaluate("watch.words()")
    for key in ("ArrowLeft", "ArrowRight") if place else ("ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        page.evaluate(f"watch.answer({walk.text})")
    if not walk.answer and page.evaluate("watch.words()") != words:
        raise AssertionError(f"the drag ended with {words!r}")
    return seen


def measure(page: Page, kernel: psutil.Process, stages: Sequence[Stage], name: str) -> list[Row]:
    """Press, drag, and press on until the kernel's memory can be looked at."""
    rows: list[Row] = []
    changes, before = 0, 0.0
    pauses = random.Random(1)
    for stage in stages:
        stage.prepare(page)
        for control, begin in stage.controls.items():
            walk = begin(page)
            if not before:
                for _ in range(WARM):
                    walk.press()
                before = kernel.memory_info().rss / MEGABYTE
            times = []
            for _ in range(PRESSES):
                page.wait_for_timeout(pauses.uniform(10, 40))  # not in step with anything
                times.append(walk.press())
            slides = walk.there[0].get_attribute("type") == "range"
            title = f"{name}, {stage.name}" if stage.name else name
            rows.append(Row(title, control, times, drag(walk) if slides else None))
            changes += PRESSES
            print(rows[-1], flush=True)
    walk = begin(page)
    for _ in range(changes, CHANGES):
        walk.press()
    rows[-1].memory = before, kernel.memory_info().rss / MEGABYTE
    return rows


def run(lab: Any, browser: Browser, code: str, stages: Sequence[Stage]) -> list[Row]:
    """One explorer, in a notebook of its own."""
    name = code.partition("(")[0]
    imports = "import os\nfrom nnlib import *\nfrom nnlib import lab\n"
    imports += "from nnlib.lab import *\nfrom nnlib.lab.questions import CurveGuess\n"
    imports += "print(os.getpid())"
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(imports), nbformat.v4.new_code_cell(code)],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    nbformat.write(notebook, lab.notebooks / f"{name}.ipynb")
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    page.goto(lab.page_of(f"{name}.ipynb"))
    page.wait_for_function(KERNEL_IS_IDLE, timeout=60_000)
    page.evaluate(RUN_ALL)
    explorer = page.locator(".jp-OutputArea-output.lm-Panel")
    explorer.locator("img, svg, canvas").first.wait_for(timeout=60_000)
    page.wait_for_timeout(1_000)
    explorer.evaluate(WATCH)
    kernel = psutil.Process(int(page.evaluate(CELLS)[0]["outputs"][0]["text"]))
    rows = measure(page, kernel, stages, name)
    page.close()
    lab.stop_kernels()
    return rows


def machine(browser: Browser) -> str:
    """What it was measured on."""
    processor = platform.processor() or platform.machine()
    with contextlib.suppress(OSError):  # Linux knows more
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
        processor = found[1] if found else processor
    return (
        f"{os.cpu_count()} cores ({processor}), {platform.system()}, Python "
        f"{platform.python_version()}, Chromium {browser.version}, JupyterLab "
        f"{version('jupyterlab')}, ipywidgets {version('ipywidgets')}, matplotlib "
        f"{version('matplotlib')}; {datetime.date.today():%Y-%m-%d}"
    )


REPORT_TEXT = """\
# How fast the explorers answer

{table}

Measured on {machine}. When the run began, {load:.1f} other processes wanted a processor.

Each explorer stood in a notebook of its own in a real JupyterLab in a real Chromium; a time runs
from the press of a key ({presses} on each control) or from the last value of a drag (one second,
{dragged} values) until the changed picture is decoded and its frame painted, blank frames are
counted at each animation frame of the drag (no picture, an undecoded one, or an output area of
another height), and memory is the kernel's resident set after {warm} and after {changes} more
changes. To repeat it on a quiet machine: `python start.py test` once, which sets up `.venv`, then
`.venv/bin/python -m benchmarks.explorers` (Windows: `.venv\\Scripts\\python`), about half an hour.

The aim is 95 of 100 key presses within {target} ms, a drag settled within 300 ms, no blank frame
and no growing memory. Of a drag, only the newest value is worked on: "pictures of values" says how
many of the values that the mouse passed were drawn. A drag has settled with the first picture of its
last value, even if that picture says that the rest is still being trained. TimeMachine,
HiddenExplorer and ExamExplorer train only what is looked at and what is pinned. They keep what they
have trained, up to 7 MB for each learning rate: what was left behind half trained goes on from there
when somebody comes back. Hence their growth, which ends there.
"""


def main(wanted: Sequence[str]) -> None:
    """Measure all of them and write the report, or measure those that are named."""
    load = psutil.getloadavg()[0]
    with real_lab() as (lab, browser):
        rows = [
            row
            for code, stages in EXPLORERS.items()
            if not wanted or code.partition("(")[0] in wanted
            for row in run(lab, browser, code, stages)
        ]
        table = "\n".join([HEAD, *map(str, rows)])
        text = REPORT_TEXT.format(
            table=table,
            machine=machine(browser),
            load=load,
            presses=PRESSES,
            dragged=DRAGGED,
            warm=WARM,
            changes=CHANGES,
            target=TARGET,
        )
    print(text)
    if not wanted:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
