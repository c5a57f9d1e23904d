"""What every explorer has in common: controls above, one picture below, and one way to redraw.

The controls' values are the only state, and a redraw is a single line of thought:

    controls -> draw(axes, **state) -> picture
"""

import asyncio
import time
from collections.abc import Iterator
from functools import cache
from typing import Any
from weakref import WeakSet

import ipywidgets
from IPython import get_ipython
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib import Examples
from nnlib.arrays import one_of
from nnlib.lab.canvas import Canvas, Picture
from nnlib.lab.slider import Slider

SECONDS_BETWEEN_REDRAWS = 0.3  # while work goes on in the background
BREATH = 0.01  # seconds of it, then as many of none: a touch takes several turns to arrive
REST = 0.15  # seconds after a touch before an explorer works on: its picture must leave first
PATIENCE = 0.5  # the same for work that nobody waits for
MOST_EXAMPLES = 50


class Explorer(ipywidgets.VBox):
    """Subclasses say what never moves (`frame`) and what does (`draw`)."""

    size = (9.0, 3.6)  # hundreds of pixels on the page

    work: Iterator[Any] | None = None  # what is still to be done in the background
    task: asyncio.Task[None] | None = None  # doing it
    touched: tuple["Explorer | None", float] = None, 0.0  # of all: the last one used, and when

    def __init__(self, **controls: ipywidgets.DOMWidget):
        _watch_cells()
        self.loop = _running_loop()
        self.due = False  # a redraw that the loop has been asked for
        self.cells = {_cell()} - {None}  # of the notebook: where it was made, and where it is shown
        EXPLORERS.add(self)
        self.controls = controls
        self.canvas = Canvas(self.size, self.frame)
        self.image = ipywidgets.HTML()
        self.redraw()
        super().__init__([*controls.values(), self.image])
        for control in controls.values():
            moves = "index" if isinstance(control, Slider) else "value"
            control.observe(self._touch, names=moves)

    def frame(self, figure: Figure) -> dict[str, Axes]:
        """Draw what never moves; return the axes by name."""
        raise NotImplementedError

    def draw(self, axes: dict[str, Axes], **state: Any) -> str:
        """Draw what moves; return what the picture shows, in words and numbers."""
        raise NotImplementedError

    @property
    def state(self) -> dict[str, Any]:
        """The value of each control, by name."""
        return {name: control.value for name, control in self.controls.items()}

    @property
    def alt(self) -> str:
        """What the picture shows now, in words."""
        return self._alt

    def _touch(self, _: Any) -> None:
        """Redraw where the background work is done, and only once however many touches there were.

        JupyterLab may deliver what a slider says in another thread.
        """
        Explorer.touched = (self, time.monotonic())
        if not (self.loop and self.loop.is_running()) or self.loop is _running_loop():
            self._answer()
        elif not self.due:
            self.due = True
            self.loop.call_soon_threadsafe(self._answer)

    def _answer(self) -> None:
        self.due = False
        self.redraw()
        Explorer.touched = (self, time.monotonic())

    def redraw(self) -> None:
        """Draw the picture that belongs to the controls' values."""
        shown = self._picture(small=False)
        self._alt = shown.alt
        self.image.value = self.html(shown, live=True)

    def html(self, shown: Picture, live: bool) -> str:
        """The picture, and what a subclass says around it.

        All of it in one piece: a page that is told in pieces shows half a change for a moment.
        live: it is going to change, and what stands below it on the page should keep its place.
        """
        return shown.html()

    def _picture(self, small: bool) -> Picture:
        return self.canvas.picture(lambda axes: self.draw(axes, **self.state), small=small)

    @property
    def is_complete(self) -> bool:
        """Whether what is shown now is all there, and the background work is for later."""
        return False

    @property
    def still(self) -> Picture:
        """The picture as it is now, to be saved."""
        return self._picture(small=True)

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """The live widget; for readers without a kernel the picture, or what it shows in words."""
        self.cells |= {_cell()} - {None}
        if self.work and not self.task:
            self._go_on()
        still = self.still
        words = {"text/html": self.html(still, live=False), "text/plain": still.alt}
        return super()._repr_mimebundle_(**options) | words

    def gone_from(self, cell: str) -> None:
        """A cell of the notebook is run again: what it showed is gone.

        An explorer that is shown nowhere any more rests, so that its successor has the processor
        for itself; should it be shown once more, it works on.
        """
        if cell in self.cells:
            self.cells.remove(cell)
            if not self.cells:
                self._rest()

    def close(self) -> None:
        self._rest()
        super().close()

    def in_background(self, work: Iterator[Any]) -> None:
        """Do one slice of `work` after another, redrawing as it goes on, while controls answer.

        Where no event loop runs (a plain script, a test) all of it is done at once.
        """
        if _running_loop():
            self._rest()  # nobody waits for the earlier work any more
            self.work = work
            self._go_on()
        else:
            for _ in work:
                pass
            self.redraw()

    def _go_on(self) -> None:
        if self.work:
            self.task = asyncio.get_running_loop().create_task(self._slices(self.work))

    def _rest(self) -> None:
        if self.task:
            self.task.cancel()
            self.task = None

    async def _slices(self, work: Iterator[Any]) -> None:
        shown = time.monotonic()
        while True:
            await asyncio.sleep(BREATH)
            while self._must_wait():
                await asyncio.sleep(BREATH)
            until = time.monotonic() + BREATH
            for _ in work:
                if time.monotonic() > until:
                    break
            else:
                break
            if time.monotonic() - shown > SECONDS_BETWEEN_REDRAWS:
                self.redraw()
                shown = time.monotonic()
        self.work = None
        self.redraw()

    def _must_wait(self) -> bool:
        explorer, when = Explorer.touched
        wanted = explorer is self and not self.is_complete
        return time.monotonic() - when < (REST if wanted else PATIENCE)


def fitting(examples: Examples, n_in: int | None = None, n_out: int | None = None) -> Examples:
    """The examples, if a picture has room for them and they have so many inputs and targets.

    ValueError: they are too many, or have others.
    """
    one_of(examples, Examples, "examples")
    for name, table, columns in (
        ("inputs", examples.inputs, n_in),
        ("targets", examples.targets, n_out),
    ):
        if len(examples) > MOST_EXAMPLES or columns not in (None, table.shape[1]):
            raise ValueError(
                f"expected {name} of shape ({MOST_EXAMPLES} at most, {columns or 'any'}), got "
                f"{table.shape}"
            )
    return examples


def _running_loop() -> asyncio.AbstractEventLoop | None:
    """That of this thread, if it has one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


EXPLORERS: WeakSet[Explorer] = WeakSet()


def _cell() -> str | None:
    """The name of the notebook's cell that runs now, if one does and the page has told its name."""
    parent: dict[str, Any] = getattr(get_ipython(), "get_parent", dict)()
    name: str | None = parent.get("metadata", {}).get("cellId")
    return name


@cache
def _watch_cells() -> None:
    """From now on, tell every explorer which cell is about to run."""
    if shell := get_ipython():
        shell.events.register("pre_run_cell", _before_a_cell)


def _before_a_cell(info: Any) -> None:
    for explorer in list(EXPLORERS):
        explorer.gone_from(info.cell_id)
