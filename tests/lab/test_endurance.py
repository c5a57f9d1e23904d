"""1,000 random changes of each explorer's controls: nothing is raised, and nothing is left behind."""

import gc
import sys

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from traitlets import TraitError

import nnlib.lab
from nnlib import FOUR_EXAMPLES, Examples, Network, train
from nnlib.lab import Painter, Slider, Stepper, canvas
from nnlib.lab.explorer import Explorer
from nnlib.lab.painter import FINE

WARM, CHANGES = 300, 1_000
# Objects for each change from the 300th to the last. A single artist that stays behind, with its
# transforms and paths, is dozens; what is still growing then are caches of texts, which are
# bounded (1,000 outlines of ours, 4,096 sizes of matplotlib's for each figure).
OBJECTS = 5
BLOCKS = 20  # of memory for each change, for what has no references to other objects

SHORT = 6  # iterations: how long anything is trained makes no difference here
NETWORK = Network.random([3, 4, 1])
DIGITS = Examples("noise", np.random.RandomState(0).rand(20, 65), np.eye(10)[[*range(10)] * 2])

# How to make each explorer that `nnlib.lab` offers, as small as it can be.
EXPLORERS = {
    "CrowdExplorer": {"networks": 5, "iterations": SHORT},
    "DeltaExplorer": {},
    "DigitExplorer": {
        "networks": [Network.random([65, 4, 10], seed) for seed in range(3)],
        "examples": DIGITS,
    },
    "ErrorExplorer": {},
    "ExamExplorer": {"iterations": SHORT},
    "GradientExplorer": {"network": NETWORK},
    "HiddenExplorer": {"iterations": SHORT},
    "LearningRateExplorer": {"network": NETWORK},
    "LineExplorer": {},
    "MistakeExplorer": {},
    "MysteryExplorer": {},
    "ProductExplorer": {
        "left": ("l0", FOUR_EXAMPLES.inputs),
        "right": ("syn0", NETWORK.layers[0].synapses),
        "name": "sums",
    },
    "ResumeExplorer": {"iterations": SHORT, "stops": (1, 2, 4)},
    "SeedExplorer": {},
    "SigmoidExplorer": {},
    "TimeMachine": {"iterations": SHORT},
    "TrainingExplorer": {"iterations": SHORT},
    "VariationExplorer": {"iterations": SHORT},
    "WeightRangeExplorer": {},
}
OFFERED = [
    name
    for name, thing in vars(nnlib.lab).items()
    if name in nnlib.lab.__all__ and isinstance(thing, type) and issubclass(thing, Explorer)
]


def test_the_table_knows_every_explorer():
    assert sorted(EXPLORERS) == sorted(OFFERED), "write into EXPLORERS how to make the new one"


@pytest.fixture
def only_new_objects():
    """What was there before is neither counted nor looked through again and again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("name", [name for name in OFFERED if name in EXPLORERS])
@pytest.mark.usefixtures("only_new_objects")
def test_a_thousand_changes_leave_nothing_behind(name, monkeypatch):
    monkeypatch.setattr(canvas, "PIXELS_PER_INCH", 10)  # the same artists on few pixels
    explorer = getattr(nnlib.lab, name)(**EXPLORERS[name])
    stream = np.random.RandomState(0)
    change_at_random(explorer, stream, WARM)
    things, objects, blocks = left_behind(explorer)
    change_at_random(explorer, stream, CHANGES - WARM)
    things_now, objects_now, blocks_now = left_behind(explorer)
    assert things_now == things
    assert objects_now - objects < OBJECTS * (CHANGES - WARM)
    assert blocks_now - blocks < BLOCKS * (CHANGES - WARM)
    assert not plt.get_fignums()


def change_at_random(explorer, stream, changes):
    """Each time another control, the buttons among them; where it goes is left to chance, too."""
    controls = [*explorer.controls.values(), *buttons_in(explorer)]
    for _ in range(changes):
        control = controls[stream.randint(len(controls))]
        if isinstance(control, ipywidgets.Button):
            control.click()
        elif isinstance(control, ipywidgets.Checkbox):
            control.value = not control.value
        else:
            stops = control.stops if isinstance(control, Slider) else control.options
            control.index = int(stream.randint(len(stops)))


def buttons_in(widget):
    for child in getattr(widget, "children", ()):
        if isinstance(child, ipywidgets.Button):
            yield child
        yield from buttons_in(child)


def left_behind(explorer):
    """Figures there are and artists on each of the axes; objects; blocks of memory."""
    gc.collect()
    there = gc.get_objects()
    figures = sum(isinstance(each, Figure) for each in there)
    artists = [len(axes.get_children()) for axes in explorer.canvas.axes.values()]
    return (figures, artists), len(there), sys.getallocatedblocks()


STATE = ("operation", "iteration", "row", "column", "example")


@pytest.fixture(scope="module")
def stepper():
    return Stepper(train(NETWORK, FOUR_EXAMPLES, iterations=100))


def test_the_stepper_goes_anywhere(stepper):
    """Its pictures are drawn by the page; Python draws one when the notebook is saved."""
    stream = np.random.RandomState(0)
    for _ in range(CHANGES):
        name = STATE[stream.randint(len(STATE))]
        value = int(stream.randint(stepper.last[name] + 1))
        setattr(stepper, name, value)
        assert getattr(stepper, name) == value
    assert stepper.picture.alt.startswith(stepper.shown[stepper.operation].code)
    assert not plt.get_fignums()


@pytest.mark.parametrize("name", STATE)
def test_the_stepper_refuses_to_go_where_nothing_is(stepper, name):
    last = {"operation": 12, "iteration": len(stepper.iterations) - 1}.get(name, 3)
    setattr(stepper, name, last)
    for value in (-1, last + 1):
        with pytest.raises(TraitError, match=f"expected {name} from 0 to {last}, got {value}"):
            setattr(stepper, name, value)
    assert getattr(stepper, name) == last
    setattr(stepper, name, 0)


@pytest.mark.parametrize("name", [*STATE, "predict_first"])
def test_the_stepper_refuses_what_is_not_a_number(stepper, name):
    with pytest.raises(TraitError, match=name):
        setattr(stepper, name, "the second")


def test_a_stepper_of_part_of_the_iteration_is_as_large_as_its_largest_result():
    part = Stepper(train(NETWORK, FOUR_EXAMPLES, 1), first="l2_sum", last="l2_delta")
    part.row, part.operation = 3, 4
    with pytest.raises(TraitError, match="expected column from 0 to 0, got 1"):
        part.column = 1
    with pytest.raises(TraitError, match="expected operation from 0 to 4, got 5"):
        part.operation = 5


STROKES = 1_000


@pytest.mark.usefixtures("only_new_objects")
def test_a_thousand_strokes_are_answered_and_leave_nothing_behind():
    painter = Painter(Network.random([65, 4, 10]))
    stream = np.random.RandomState(0)
    draw_at_random(painter, stream, WARM)
    objects, blocks = len(gc.get_objects()), sys.getallocatedblocks()
    draw_at_random(painter, stream, STROKES - WARM)
    gc.collect()
    assert len(gc.get_objects()) - objects < OBJECTS * (STROKES - WARM)
    assert sys.getallocatedblocks() - blocks < BLOCKS * (STROKES - WARM)
    assert painter.words in painter.picture.alt
    assert not plt.get_fignums()


def draw_at_random(painter, stream, strokes):
    """As the page does: each time another sheet of ink, sometimes an empty one or a full one."""
    for _ in range(strokes):
        ink = stream.rand(FINE * FINE) < stream.choice([0, 0.01, 0.2, 1])
        painter.ink = "".join(map(str, ink.astype(int)))
        assert len(painter.outputs) == 10 and np.isfinite(painter.outputs).all()
        assert (painter.words == "The sheet is empty.") == (not ink.any())
