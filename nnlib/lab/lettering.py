"""Text as outlines that are kept from one redraw to the next.

matplotlib shapes and rasters each letter anew: without this, a third of the time of a redraw.
"""

import re
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from nnlib.arrays import Array

PIECES = re.compile("[A-Za-z]+|.", re.DOTALL)  # words come again, numbers do not


def outline(text: str, font: FontProperties) -> tuple[Path, float]:
    """The outline of a line of text of size 1, and how wide it is. (Shared: not to be changed.)"""
    return _outline(text, tuple(font.get_family()), font.get_weight())


@lru_cache(maxsize=1_000)
def _outline(text: str, family: tuple[str, ...], weight: Any) -> tuple[Path, float]:
    edge, vertices, codes = 0.0, [np.empty((0, 2))], [np.empty(0, Path.code_type)]
    for piece in PIECES.findall(text):
        lines, steps, width = _piece(piece, family, weight)
        vertices.append(np.add(lines, [edge, 0.0]))
        codes.append(steps)
        edge += width
    return Path(np.concatenate(vertices), np.concatenate(codes)), edge


@lru_cache(maxsize=1_000)
def _piece(text: str, family: tuple[str, ...], weight: Any) -> tuple[Array, Any, float]:
    """Vertices and codes of an outline of size 1, and where the next piece begins."""
    font = FontProperties(family=list(family), weight=weight)
    zero, both = (TextPath((0, 0), each, size=1, prop=font) for each in ("0", f"{text}0"))
    own = len(both.vertices) - len(zero.vertices)  # none for a space
    width = both.vertices[own:, 0].min() - zero.vertices[:, 0].min()
    return both.vertices[:own], both.codes[:own], float(width)


class OutlineCanvas(FigureCanvasAgg):
    """For a figure that keeps its size: draws text as outlines."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(figure)
        self.renderer = OutlineRenderer(*self.get_width_height(physical=True), figure.dpi)

    def get_renderer(self) -> RendererAgg:
        """The one renderer there is."""
        return self.renderer


class OutlineRenderer(RendererAgg):
    """Draws as Agg does, except for text (formulas excepted: those are left to Agg)."""

    def draw_text(
        self,
        gc: Any,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """Draw a line of text whose baseline begins at `x`, `y`, counted from the top."""
        if ismath:
            return super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
        path, _ = outline(s, prop)
        size = self.points_to_pixels(prop.get_size_in_points())
        place = Affine2D().scale(size).rotate_deg(angle).translate(x, self.height - y)
        gc.set_linewidth(0)
        self.draw_path(gc, path, place, gc.get_rgb())

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """How wide, how high, and how far below the baseline.

        Every line is as high as these two letters, so that the lines of a note are evenly spaced.
        """
        if ismath:
            return super().get_text_width_height_descent(s, prop, ismath)
        size = self.points_to_pixels(prop.get_size_in_points())
        (low, high), (_, width) = _height(prop), outline(s, prop)
        return size * width, size * (high - low), -size * low


def _height(font: FontProperties) -> tuple[float, float]:
    heights = np.asarray(outline("lp", font)[0].vertices)[:, 1]
    return float(heights.min()), float(heights.max())
