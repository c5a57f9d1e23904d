"""What every explorer has in common: controls above, one picture below, and one way to redraw.

The controls' values are the only state, and a redraw is a single line of thought:

    controls -> draw(axes, **state) -> picture
"""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import ipywidgets
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nnlib.lab.canvas import Canvas, Picture
from nnlib.lab.slider import Slider

SECONDS_BETWEEN_REDRAWS = 0.3  # while work goes on in the background
BREATH = (
    0.01  # seconds of it, then as many of none: a slider's message takes several turns to arrive
)
REST = 0.05  # seconds after a touch before an explorer works on: its picture must leave first
PATIENCE = 0.5  # the same while another one is used


class Explorer(ipywidgets.VBox):
    """Subclasses say what never moves (`frame`) and what does (`draw`)."""

    size = (9.0, 3.6)  # hundreds of pixels on the page

    task: asyncio.Task[None] | None = None  # what goes on in the background
    touched: tuple["Explorer | None", float] = (
        None,
        0.0,
    )  # of all explorers: the last one used, when

    def __init__(self, **controls: ipywidgets.DOMWidget):
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
        self.redraw()
        Explorer.touched = (self, time.monotonic())

    def redraw(self) -> None:
        """Draw the picture that belongs to the controls' values."""
        shown = self._picture(small=False)
        self._alt = shown.alt
        self.image.value = shown.html()

    def _picture(self, small: bool) -> Picture:
        return self.canvas.picture(lambda axes: self.draw(axes, **self.state), small=small)

    @property
    def still(self) -> Picture:
        """The picture as it is now, to be saved."""
        return self._picture(small=True)

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """The live widget; for readers without a kernel the picture, or what it shows in words."""
        return super()._repr_mimebundle_(**options) | self.still._repr_mimebundle_()

    def in_background(self, work: Iterator[Any]) -> None:
        """Do one slice of `work` after another, redrawing as it goes on, while controls answer.

        Where no event loop runs (a plain script, a test) all of it is done at once.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            for _ in work:
                pass
            self.redraw()
        else:
            if self.task:
                self.task.cancel()  # nobody waits for it any more
            self.task = loop.create_task(self._slices(work))

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
        self.redraw()

    def _must_wait(self) -> bool:
        explorer, when = Explorer.touched
        return time.monotonic() - when < (REST if explorer is self else PATIENCE)
