"""From a drawing to an `<img>` in the notebook: sharp, described in words, and fast to redraw.

A figure is built once. What never moves (axes, ticks, labels) is kept as a background; a redraw
puts the background back and draws only what moves on top of it.
"""

import base64
import html
import io
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from PIL import Image, ImageChops

from nnlib.arrays import items, one_of, plain_text, positive_number, short, whole_number
from nnlib.lab.figures import COLORS
from nnlib.lab.lettering import OutlineCanvas

STYLE = mpl.rc_params_from_file(
    Path(__file__).with_name("house.mplstyle"), use_default_template=False
)
PIXELS_PER_INCH = 100  # on the page; drawn at twice that, to be sharp on any screen
SHARPNESS = 2
ONE_AT_A_TIME = threading.RLock()
SMALLEST, LARGEST = 0.5, 50  # sides, in hundreds of pixels on the page
PAPER = (1.0, 1.0, 1.0)
QUIET = "#5A6472", "#D8DDE4", "#F3F5F7", "#F4F5F7"  # ticks, edges, boxes
SHADES = {  # so many on the way from each color to paper
    COLORS["positive"]: 66,
    COLORS["negative"]: 66,
    COLORS["text"]: 39,
    COLORS["slope"]: 24,
    COLORS["delta"]: 24,
}
DARKER = 6  # shades on the way from blue, vermilion and the palest of both to text: outlined shapes
FOREIGN = 5  # how far off (of 255, squared, mean) a picture of house colors may be: its soft edges
FREQUENT = 32  # of the 256 colors of a foreign picture, so many are exactly those it has most of


@dataclass(frozen=True)
class Picture:
    """A finished picture, `width` by `height` pixels on the page, and what it shows in words."""

    png: bytes
    width: int
    height: int
    alt: str

    def __post_init__(self) -> None:
        one_of(self.png, bytes, "png")
        whole_number(self.width, "width", least=1)
        whole_number(self.height, "height", least=1)
        plain_text(self.alt, "alt")

    def html(self) -> str:
        """An `<img>` that carries the picture and its alternative text."""
        data = base64.b64encode(self.png).decode()
        return (
            f'<img src="data:image/png;base64,{data}" width="{self.width}" '
            f'height="{self.height}" alt="{html.escape(self.alt)}" '
            'style="max-width: 100%; height: auto; border-radius: 6px">'
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": self.alt}


class Canvas:
    """A figure whose still parts are drawn once.

    size: width and height in hundreds of pixels on the page.
    frame: called once with the figure; draws what never moves and returns the axes by name.
    """

    def __init__(self, size: tuple[float, float], frame: Callable[[Figure], dict[str, Axes]]):
        with _house():
            self.figure = Figure(figsize=size, dpi=PIXELS_PER_INCH * SHARPNESS)
            self.agg = OutlineCanvas(self.figure)
            self.axes = frame(self.figure)
            self.agg.draw()
            self.figure.set_layout_engine("none")  # nothing may shift from now on
            for ax in self.axes.values():
                ax.set_autoscale_on(False)
            self.background = self.agg.copy_from_bbox(self.figure.bbox)

    def picture(self, draw: Callable[..., str], *data: Any, small: bool = False) -> Picture:
        """Draw what moves: `draw(axes, *data)` adds to the axes and says what it shows.

        small: take time to make a small file, for a picture that will be saved.
        """
        still = {ax: set(ax.get_children()) for ax in self.axes.values()}
        with _house():
            alt = draw(self.axes, *data)
            self.agg.restore_region(self.background)
            for ax, known in still.items():
                moving = [artist for artist in ax.get_children() if artist not in known]
                for artist in sorted(moving, key=lambda artist: artist.get_zorder()):
                    ax.draw_artist(artist)
                for artist in moving:
                    artist.remove()
                ax.containers.clear()  # they would hold on to bars that were removed
            return _picture(self.agg, alt, small)


def picture(
    draw: Callable[..., str], *data: Any, size: tuple[float, float] = (7, 3.5), **options: Any
) -> Picture:
    """One figure: `draw(ax, *data, **options)` on axes of its own.

    size: width and height in hundreds of pixels on the page.
    """
    if not callable(draw):
        raise ValueError(f"expected a function that draws, like draw_sigmoid, got {short(draw)}")
    sides = [positive_number(each, "every side", LARGEST) for each in items(size, "size", 2)]
    if len(sides) != 2:
        raise ValueError(f"expected size to be (width, height), got {short(size)}")
    if min(sides) < SMALLEST:
        raise ValueError(f"expected every side to be {SMALLEST:g} at least, got {short(size)}")
    with _house():
        figure = Figure(figsize=(sides[0], sides[1]), dpi=PIXELS_PER_INCH * SHARPNESS)
        agg = FigureCanvasAgg(figure)
        alt = draw(figure.add_subplot(), *data, **options)
        if not isinstance(alt, str):
            raise TypeError(f"expected draw to say in words what it shows, got {short(alt)}")
        agg.draw()
    return _picture(agg, alt, small=True)


@contextmanager
def _house() -> Iterator[None]:
    """The house's look. A letter that the font lacks is a box, a tiny picture is crowded: no warning.

    Matplotlib's settings are those of all threads, and JupyterLab delivers a button's message in
    another one than a cell: one picture at a time.
    """
    with ONE_AT_A_TIME, mpl.rc_context(STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph|constrained_layout")
        yield


def _picture(agg: FigureCanvasAgg, alt: str, small: bool) -> Picture:
    image = Image.frombytes("RGB", agg.get_width_height(), agg.buffer_rgba(), "raw", "RGBX")
    image = _with_256_colors(image)
    file = io.BytesIO()
    image.save(file, "png", compress_level=9 if small else 1)
    width, height = (pixels // SHARPNESS for pixels in image.size)
    return Picture(file.getvalue(), width, height, alt)


def _with_256_colors(image: Image.Image) -> Image.Image:
    """The same chart to the eye, encoded in half the time.

    With the house's colors if they are those of the chart, otherwise with colors of its own.
    """
    reduced = _with_colors(image, HOUSE, HOUSE_BY_SIX_BITS)
    sample = _thinned(_thinned(image))
    difference = ImageChops.difference(sample, _thinned(_thinned(reduced)).convert("RGB"))
    off = np.max(np.asarray(difference), axis=2).astype(float)
    return reduced if np.mean(off**2) < FOREIGN else _with_colors_of_its_own(image)


def _with_colors_of_its_own(image: Image.Image) -> Image.Image:
    """To choose the colors, every third pixel of every third row is enough.

    The most frequent ones are kept as they are: paper and boxes must not change their tint with
    every redraw.
    """
    sample = _thinned(image)
    few = _thinned(sample)
    counted: Any = few.getcolors(few.width * few.height)  # (how often, color) for each color
    frequent = sorted(counted, reverse=True)[:FREQUENT]
    chosen: Any = sample.quantize(256 - FREQUENT, Image.Quantize.FASTOCTREE).getpalette()
    colors = np.array([*(color for _, color in frequent), *np.reshape(chosen, (-1, 3))])
    return _with_colors(image, colors, _by_six_bits(colors))


def _with_colors(image: Image.Image, colors: Any, by_six_bits: Image.Image) -> Image.Image:
    reduced = image.quantize(palette=by_six_bits, dither=Image.Dither.NONE)
    reduced.putpalette(colors.ravel().tolist())
    return reduced


def _by_six_bits(colors: Any) -> Image.Image:
    """The palette to compare with.

    Pillow compares the first six bits of each color: rounded down, each finds itself, and of two
    that are alike the first one.
    """
    palette = Image.new("P", (1, 1))
    palette.putpalette((colors & ~3).ravel().tolist())
    return palette


def _thinned(image: Image.Image) -> Image.Image:
    """Every third pixel of every third row."""
    return image.resize([-(-pixels // 3) for pixels in image.size], Image.Resampling.NEAREST)


def _house_colors() -> Any:
    """256 colors, (256, 3), each from 0 to 255: those of COLORS, and shades of them."""
    ways: list[Any] = [(color, PAPER, count) for color, count in SHADES.items()]
    for ink in (COLORS["positive"], COLORS["negative"]):
        ways.append((ink, COLORS["text"], DARKER))
        ways.append((np.mean([to_rgb(ink), PAPER, PAPER], axis=0), COLORS["text"], DARKER))
    shades = [
        (1 - share) * np.array(to_rgb(start)) + share * np.array(to_rgb(end))
        for start, end, count in ways
        for share in np.linspace(0, 1, count + 2)[1:-1]
    ]
    named = [PAPER, *map(to_rgb, (*QUIET, *dict.fromkeys(COLORS.values())))]
    return np.round(255 * np.array([*named, *shades])).astype(int)


HOUSE = _house_colors()
# Pillow remembers in it which color it has found for which, so it is made once.
HOUSE_BY_SIX_BITS = _by_six_bits(HOUSE)
