"""A list to choose from."""

from pathlib import Path

from nnlib.lab.slider import Slider


class Dropdown(Slider):
    """A slider whose stops are shown as a list: for names, which are not places on a scale."""

    _esm = Path(__file__).parent / "dropdown.js"
