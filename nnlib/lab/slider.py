"""A slider that stops only where there is something to see."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets

from nnlib.arrays import items, plain_text, short, true_or_false

MOST_STOPS = 10_000
HERE = Path(__file__).parent


class Slider(anywidget.AnyWidget):
    """Choose one of `stops` by mouse or keyboard (arrows, Page Up and Down, Home, End).

    label: what is chosen, read out by screen readers.
    stops: the values, in order: numbers, or anything else.
    value: where to start; one of `stops`.
    text: how to write a value, as a format such as "+.2f", or a function.
    play: give it a button that moves it from stop to stop by itself.

    `.value` is the value chosen; observe `index` to hear of a change.
    """

    _esm = HERE / "slider.js"
    _css = HERE / "slider.css"
    label = traitlets.Unicode().tag(sync=True)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
    index = traitlets.Int().tag(sync=True)
    play = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        label: str,
        stops: Sequence[Any],
        value: Any,
        text: str | Callable[[Any], str] = "",
        play: bool = False,
    ):
        self.stops = items(stops, "stops", MOST_STOPS)
        if not self.stops:
            raise ValueError("expected one stop or more, got none")
        write = text if callable(text) else lambda stop: format(stop, text)
        try:
            texts = [plain_text(write(stop), "every stop's text") for stop in self.stops]
        except Exception:  # each kind of stop has its own way to fail
            raise ValueError(
                f"expected text to say how to write every stop, such as '+.2f', got {short(text)}"
            ) from None
        super().__init__(
            label=plain_text(label, "label"),
            texts=texts,
            index=self._place(value),
            play=true_or_false(play, "play"),
        )

    @property
    def value(self) -> Any:
        """The stop the slider is at."""
        return self.stops[self.index]

    @value.setter
    def value(self, value: Any) -> None:
        self.index = self._place(value)

    def _place(self, value: Any) -> int:
        for place, stop in enumerate(self.stops):
            if stop is value or _equal(stop, value):
                return place
        first, last = self.stops[0], self.stops[-1]
        raise ValueError(
            f"expected one of the {len(self.stops)} stops from {short(first)} to {short(last)}, "
            f"got {short(value)}"
        )

    @traitlets.validate("index")
    def _index_is_a_stop(self, proposal: Any) -> int:
        if not 0 <= proposal["value"] < len(self.stops):
            raise traitlets.TraitError(
                f"expected index from 0 to {len(self.stops) - 1}, got {proposal['value']}"
            )
        return int(proposal["value"])


def _equal(stop: Any, value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return False
    try:
        return bool(stop == value)
    except Exception:  # NumPy's numbers compare themselves with every item of a list
        return False
