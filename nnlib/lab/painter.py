"""A sheet of paper for digits of one's own, and what a network says to them while they are drawn.

The hand moves in `painter.js`, the module beside this one; every number comes from here.

    ink     (32, 32)   what is drawn: a pixel is on or off
    image   (8, 8)     what the network sees: the pixels that are on, counted in blocks of 4 x 4
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import numpy.typing as npt
import traitlets
from matplotlib.axes import Axes

from nnlib import Network
from nnlib.arrays import Array, items, one_of, positive_number, shaped
from nnlib.lab.canvas import Picture, picture
from nnlib.lab.digit_explorer import INK, frame_box, place_outputs
from nnlib.lab.digits import MOST_INK, SIDE, inputs_from

HERE = Path(__file__).parent

FINE = 32  # pixels of the sheet, from edge to edge
BLOCK = FINE // SIDE
PEN = 2.4  # half the width of a line, in pixels of the sheet: as thick as the data set's lines
MOST_LINES = 1_000
WIDTH = 20  # of a digit on the sheet, when it is brought into the form of the data set
WIDEN = 1.3  # how much more a thin digit may be stretched in width than in height

Ink = npt.NDArray[np.bool_]
Line = Sequence[tuple[float, float]]  # points (x, y) from the upper left corner, in pixels

# A four as it is printed, and as many people write it: open at the top.
FOUR: list[Line] = [[(10.5, 5), (9.5, 16.5), (22.5, 16.5)], [(21.5, 5), (20.5, 27.5)]]


def drawn(lines: Sequence[Line], pen: float = PEN) -> Ink:
    """What a pen leaves on the sheet: every pixel whose middle is at most `pen` from a line."""
    pen = positive_number(pen, "pen")
    lines = [
        shaped(line, "every line", ("points", 2)).tolist()
        for line in items(lines, "lines", MOST_LINES)
    ]
    y, x = np.mgrid[:FINE, :FINE] + 0.5
    ink = np.zeros((FINE, FINE), dtype=bool)
    for line in lines:
        for (x0, y0), (x1, y1) in pairwise(line):
            dx, dy = x1 - x0, y1 - y0
            length = dx * dx + dy * dy or 1.0  # of a dot, any number will do
            along = np.clip(((x - x0) * dx + (y - y0) * dy) / length, 0, 1)
            ink |= (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2 <= pen**2
    return ink


def image_of(ink: Ink) -> Array:
    """A drawing in the form of the data set, (8, 8), with numbers from 0 to 16.

    As its makers did, the digit is cut out, stretched until it is 32 pixels high and up to 20
    wide, and put into the middle; then the pixels that are on are counted in blocks of 4 x 4.
    """
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return np.zeros((SIDE, SIDE))
    digit = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = digit.shape
    wide = min(WIDTH, max(1, round(WIDEN * width * FINE / height)))
    from_rows = ((np.arange(FINE) + 0.5) * height / FINE).astype(int)
    from_columns = ((np.arange(wide) + 0.5) * width / wide).astype(int)
    sheet = np.zeros((FINE, FINE), dtype=bool)
    left = (FINE - wide) // 2
    sheet[:, left : left + wide] = digit[np.ix_(from_rows, from_columns)]
    return sheet.reshape(SIDE, BLOCK, SIDE, BLOCK).sum(axis=(1, 3)).astype(float)


def inputs_of(lines: Sequence[Line]) -> Array:
    """What a network is given when these lines are drawn: one row of inputs."""
    return inputs_from(image_of(drawn(lines)))


def answer_words(outputs: Array) -> str:
    """What a network says with its ten outputs, in words."""
    first, second = (int(digit) for digit in np.argsort(-outputs, kind="stable")[:2])
    says = f"It says {first}" if outputs[first] >= 0.5 else f"It is not sure, perhaps {first}"
    return f"{says}: output {outputs[first]:.2f}. Next is {second} with {outputs[second]:.2f}."


class Painter(anywidget.AnyWidget):
    """Draw a digit with mouse, finger, pen or keyboard, and see all ten outputs as you draw.

    network: takes 65 inputs (64 pixels from 0 to 1, and the constant 1) and has 10 outputs.
    lines: what is on the sheet at the start.
    """

    _esm = HERE / "painter.js"
    _css = HERE / "painter.css"

    ink = traitlets.Unicode().tag(sync=True)  # row by row, 0 or 1 for each pixel
    image = traitlets.List(traitlets.Int()).tag(sync=True)
    outputs = traitlets.List(traitlets.Float()).tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)
    pen = traitlets.Float(PEN).tag(sync=True)

    def __init__(self, network: Network, lines: Sequence[Line] = FOUR) -> None:
        n_in, n_out = SIDE * SIDE + 1, 10
        one_of(network, Network, "network")
        if [network.sizes[0], network.sizes[-1]] != [n_in, n_out]:
            raise ValueError(
                f"expected a network with {n_in} inputs and {n_out} outputs, got {network!r}"
            )
        self.network = network
        super().__init__(ink=_text(drawn(lines)))
        self._answer()
        self.observe(self._answer, names="ink")

    @traitlets.validate("ink")
    def _is_a_sheet(self, proposal: Any) -> str:
        text = str(proposal["value"])
        if len(text) != FINE * FINE or set(text) - {"0", "1"}:
            raise traitlets.TraitError(f"expected ink as {FINE * FINE} characters, each 0 or 1")
        return text

    def draw(self, lines: Sequence[Line]) -> None:
        """A new sheet with these lines on it."""
        self.ink = _text(drawn(lines))

    @property
    def sheet(self) -> Ink:
        """What is drawn, (32, 32)."""
        return np.array([character == "1" for character in self.ink]).reshape(FINE, FINE)

    def _answer(self, _: Any = None) -> None:
        image = image_of(self.sheet)
        outputs = self.network.predict(inputs_from(image))[0]
        with self.hold_sync():  # one message for all three
            self.image = image.astype(int).ravel().tolist()
            self.outputs = np.round(outputs, 4).tolist()
            self.words = answer_words(outputs) if image.any() else "The sheet is empty."

    @property
    def picture(self) -> Picture:
        """The drawing, what the network sees of it and what it says, as a still picture."""
        return picture(_draw, self.sheet, self.image, self.outputs, self.words, size=(9.0, 3.6))

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        return data | self.picture._repr_mimebundle_(), metadata


def _text(ink: Ink) -> str:
    return "".join("1" if on else "0" for on in ink.flat)


def _draw(ax: Axes, ink: Ink, image: list[int], outputs: list[float], words: str) -> str:
    ax.axis("off")
    panels = [ax.inset_axes((left, 0, 0.3, 1)) for left in (0, 0.33, 0.68)]
    titles = ("The drawing", "What the network sees", "Its ten outputs")
    for panel, title in zip(panels, titles, strict=True):
        panel.set_title(title)
        frame_box(panel)
    seen = np.reshape(image, (SIDE, SIDE))
    panels[0].imshow(ink, cmap=INK, vmin=0, vmax=1)
    panels[1].imshow(seen, cmap=INK, vmin=0, vmax=MOST_INK)
    panels[2].set(xlim=(-0.16, 1.3), ylim=(9.7, -0.7))
    panels[2].axis("off")
    place_outputs(panels[2], np.array(outputs))
    rows = "; ".join(" ".join(str(number) for number in row) for row in seen)
    listed = ", ".join(f"{output:.2f}" for output in outputs)
    return (
        f"A drawing, the 8 x 8 image that the network sees of it, and its ten outputs. {words} "
        f"Outputs for 0 to 9: {listed}. The image, row by row: {rows}."
    )
