"""A thousand malformed inputs to every public function: the right answer, or an error in words.

A table says for each public function, class and method how to call it. One or two of the arguments
are then exchanged for what nobody meant to pass, and the call must end soon in one of two ways:

- it answers, in finite numbers;
- it raises ValueError or TypeError, and says in our own words what it expected and what it got.
"""

import ast
import dataclasses
import datetime
import inspect
import itertools
import json
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from matplotlib.figure import Figure

import nnlib
import nnlib.lab
from nnlib import (
    FOUR_EXAMPLES,
    HELD_OUT_EXAMPLES,
    BiasLayer,
    CrossEntropyLayer,
    Examples,
    Histories,
    History,
    Layer,
    MomentumLayer,
    Network,
    ReluLayer,
    Step,
    Table,
    TanhLayer,
    TrainingError,
    read_csv,
    save,
    train,
    train_many,
)
from nnlib.lab import canvas, picture
from nnlib.lab.bad_files import bad_files
from nnlib.lab.crowds import draw_crowd
from nnlib.lab.digit_explorer import draw_accuracy, draw_confusion, draw_digits, draw_features
from nnlib.lab.digits import accuracy, confusion, digit_examples, score, train_in_batches
from nnlib.lab.elsewhere import ask_pytorch, in_javascript, in_scikit_learn
from nnlib.lab.exam import count_right, draw_rules, draw_scores
from nnlib.lab.figures import (
    draw_answers,
    draw_error,
    draw_histogram,
    draw_matrix,
    draw_network,
    draw_sigmoid,
    draw_slope,
    draw_training,
    draw_valley,
)
from nnlib.lab.four_minutes import FOUR_MINUTES, first_difference
from nnlib.lab.gradient_explorer import draw_gradients
from nnlib.lab.landscape import (
    central_difference,
    descend,
    loss_of,
    losses_along,
    measured_gradient,
    relative_error,
    with_weight,
)
from nnlib.lab.lines import draw_hidden_plane, draw_plane, side_of_line
from nnlib.lab.mistake_explorer import draw_run
from nnlib.lab.mistakes import LOUD, mystery, named
from nnlib.lab.painter import FOUR, inputs_of
from nnlib.lab.resume_explorer import on_paper, same_weights
from nnlib.lab.suspects import SUSPECTS, walk
from nnlib.lab.variations import draw_curves, variation

MANY = 1_000  # inputs
RENDERED = 50  # of so many drawings, one to the last pixel

# ------------------------------------------------------------------ what nobody meant to pass


class Broken:
    """It cannot even be written down."""

    def __repr__(self):
        raise RuntimeError("broken")


ITSELF: list[Any] = []
ITSELF.append(ITSELF)

NETWORK = Network.random([3, 4, 1])
STEP = NETWORK.step(FOUR_EXAMPLES)
HISTORY = train(NETWORK, FOUR_EXAMPLES, 8)
HISTORIES = train_many([3, 4, 1], FOUR_EXAMPLES, [1, 2], 8)
TABLE = Table(
    "flowers.csv",
    columns=("length", "width"),
    target="kind",
    classes=("rose", "tulip"),
    numbers=[[1, 2], [3, 4], [5, 6]],
    answers=[0, 1, 1],
    low=[1, 2],
    high=[5, 6],
)
PIXELS = Examples("noise", np.random.RandomState(0).rand(12, 65), np.eye(10)[[*range(10), 0, 1]])
READER = Network.random([65, 3, 10])

THINGS = [
    *(None, True, False, ..., NotImplemented, object(), object, Broken(), Broken, slice(3)),
    *("", "three", "3", "$x$", "$\\frac$", "\N{GRINNING FACE}", "\ud800", "a\nb", "x" * 10_000),
    *(b"", b"12", bytearray(b"12"), memoryview(b"12")),
    *(0, -1, -3, 1.5, 2.0, 1e-300, 1e99, 1e101, 1e200, 1e308, np.inf, -np.inf, np.nan, -0.0),
    *(10**9, 10**12, 10**20, 10**400, 10**5000, -(10**400), 2**31, 2**32, 2**63, 2**64),
    *(1j, Decimal("0.5"), Fraction(1, 3), Fraction(10**400, 3), datetime.date(2026, 1, 1)),
    *(np.float32(0.5), np.longdouble("1e4000"), np.bool_(True), np.int8(-1), np.str_("a")),
    *({0: NETWORK, "a": NETWORK}, {0: NETWORK, 3: "x"}, {0: NETWORK, 9: NETWORK}, {0: NETWORK}),
    *([], [[]], (), ((),), {}, {"a": 1}, {1, 2}, frozenset(), [None], [1, None], ["1", "2"]),
    *([[1, 2], [3]], [1, [2]], [[1], [1, 2]], [[[1]], [2]], [{}], [[1j]], ITSELF, [True, 1]),
    *([0.5], [1, 2, 3], [[0.5]], [[1, 2, 3]], [np.nan], [[np.inf, 0, 1]], [10**30], [10**400]),
    *([3, 4, 1], [3, 10**12, 1], [10**6, 10**6], [10**12] * 3, [3, 0, 1], [3, -1], [1] * 5_000),
    *(range(3), range(0), range(10**12), range(10**20), iter([1, 2]), (each for each in "ab")),
    *(np.array(0.5), np.array(None), np.array("a"), np.array([None]), np.array(["a", "b"])),
    *(np.zeros(0), np.zeros((0, 3)), np.zeros((3, 0)), np.zeros((2, 3, 4)), np.zeros((1,) * 9)),
    *(np.zeros(3, dtype="i4,f8"), np.array([[1 + 1j]]), np.array("2026", dtype="M8[D]")),
    *(np.ma.masked_array([1.0, 2.0], [True, False]), np.full((4, 3), np.nan), np.full(3, 1e300)),
    *(np.broadcast_to(0.0, (10**6, 10**6)), np.array([[1, "a"]], dtype=object)),
    *(FOUR_EXAMPLES, HELD_OUT_EXAMPLES, PIXELS, Examples("one", [[1]], [[2]])),
    *(Examples("large", [[1e99, -1e99, 1]], [[1e99]]), Examples("wide", [[1] * 3], [[0, 1]])),
    *(Layer([[1.0]]), MomentumLayer([[1.0, 2.0]]), ReluLayer, Layer(np.full((3, 1), 1e100))),
    *(Network.random([1, 1]), Network.random([3, 2, 2]), Network.random([3, 300]), READER),
    Network([BiasLayer(np.ones((4, 2))), CrossEntropyLayer([[1.0], [2.0]])]),
    Network([ReluLayer(np.full((3, 2), 1e99)), ReluLayer(np.full((2, 1), 1e99))]),
    *(STEP, HISTORY, HISTORIES, TABLE, nnlib, np, np.random.RandomState(0), FOUR_MINUTES),
    *(len, max, np.sum, lambda: 0, lambda *each, **named: None, print, nnlib.sigmoid),
]
# Neither hundreds nor millions: so many iterations are allowed, and take a while.
whole = st.integers(-99, 99) | st.integers(min_value=10**8 + 1) | st.integers(max_value=-(10**8))
numbers = st.floats() | whole | st.sampled_from([0, 1, -1, 1e99, 1e101, 5e-324, 1e308])
arrays = hnp.arrays(
    st.sampled_from([float, np.float16, int, np.uint8, bool]),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
) | hnp.arrays(
    float,
    hnp.array_shapes(min_dims=1, max_dims=2, max_side=4),
    elements=st.sampled_from([0.0, 0.5, 1.0, -3.0, 1e-300, 1e99, -1e100, 1e150, np.nan, np.inf]),
)
lists = st.recursive(
    numbers | st.text(max_size=3) | st.none(),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)
anything = numbers | arrays | lists | st.text() | st.binary(max_size=8)

# ------------------------------------------------------------------ how everything is called


@dataclass
class Call:
    """A function with arguments that are right; `judge(result, **arguments)` says if a result is."""

    function: Callable[..., Any]
    arguments: Mapping[str, Any]
    judge: Callable[..., bool] = lambda result, **_: True
    functions: tuple[str, ...] = ()  # arguments that are called: what they raise is their own
    files: tuple[str, ...] = ()  # arguments that name a file; no text may lead out of the folder
    numbers_may: str = "be finite"
    parameters: Any = field(default=None)  # whose signature it has, if not that of `function`


def drawing(draw, /, **arguments):
    """Most are drawn on axes that nobody looks at, some to the last pixel, which takes longest."""
    numbers = itertools.count()
    axes = Figure(figsize=(4, 3), dpi=10).add_subplot()

    def drawn(**each):
        if next(numbers) % RENDERED == 0:
            return picture(draw, **each)
        axes.clear()
        return draw(axes, **each)

    return Call(drawn, arguments, parameters=draw)


def explorer(name, /, **arguments):
    return Call(getattr(nnlib.lab, name), arguments)


def like(name):
    """The result has the shape of that argument, and NaN where it has NaN."""

    def judge(result, **arguments):
        given = nnlib.arrays.numbers(arguments[name], name)
        return result.shape == given.shape and np.array_equal(np.isnan(result), np.isnan(given))

    return judge


def shape(*wanted):
    """The result is a table; a word stands for the rows of the argument of that name."""

    def judge(result, **arguments):
        sizes = [len(arguments[each]) if isinstance(each, str) else each for each in wanted]
        return result.shape == tuple(sizes)

    return judge


def activation(function, name):
    return Call(function, {name: [0.5]}, like(name), numbers_may="be anything")


X, Y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets
OUTPUTS = STEP.layers[-1]
DELTA = np.array([[0.1, -0.2]] * 4)
SYNAPSES = np.array([[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]])
LAYERS = {
    "Layer": Layer(SYNAPSES),
    "TanhLayer": TanhLayer(SYNAPSES),
    "ReluLayer": ReluLayer(SYNAPSES),
    "CrossEntropyLayer": CrossEntropyLayer(SYNAPSES),
    "BiasLayer": BiasLayer([*SYNAPSES, [0.7, 0.8]]),
    "MomentumLayer": MomentumLayer(SYNAPSES),
}
TRAINING = {"examples": FOUR_EXAMPLES, "iterations": 8, "learning_rate": 1.0, "progress": False}

CORE = {
    "sigmoid": activation(nnlib.sigmoid, "x"),
    "sigmoid_slope": activation(nnlib.sigmoid_slope, "output"),
    "tanh": activation(nnlib.tanh, "x"),
    "tanh_slope": activation(nnlib.tanh_slope, "output"),
    "relu": activation(nnlib.relu, "x"),
    "relu_slope": activation(nnlib.relu_slope, "output"),
    "squared_error": Call(nnlib.squared_error, {"outputs": OUTPUTS, "targets": Y}),
    "cross_entropy": Call(  # whose value is infinity for an answer that is certain and wrong
        nnlib.cross_entropy,
        {"outputs": OUTPUTS, "targets": Y},
        lambda result, **_: result >= 0,
        numbers_may="be infinite",
    ),
    "Examples": Call(Examples, {"name": "four", "inputs": X, "targets": Y}),
    "Examples.batches": Call(
        lambda size, seed: list(FOUR_EXAMPLES.batches(size, seed)),
        {"size": 2, "seed": 1},
        lambda result, **_: sum(map(len, result)) == 4,
    ),
    "Layer": Call(Layer, {"synapses": SYNAPSES}),
    "TanhLayer": Call(TanhLayer, {"synapses": SYNAPSES}),
    "ReluLayer": Call(ReluLayer, {"synapses": SYNAPSES}),
    "CrossEntropyLayer": Call(CrossEntropyLayer, {"synapses": SYNAPSES}),
    "BiasLayer": Call(BiasLayer, {"synapses": SYNAPSES}),
    "MomentumLayer": Call(
        MomentumLayer, {"synapses": SYNAPSES, "momentum": 0.5, "velocity": np.zeros((3, 2))}
    ),
    **{
        f"{name}.forward": Call(layer.forward, {"inputs": X}, shape("inputs", 2))
        for name, layer in LAYERS.items()
    },
    **{
        f"{name}.delta": Call(
            layer.delta, {"outputs": DELTA + 0.5, "error": DELTA}, shape("outputs", 2)
        )
        for name, layer in LAYERS.items()
    },
    **{
        f"{name}.blame": Call(layer.blame, {"delta": DELTA}, shape("delta", 3))
        for name, layer in LAYERS.items()
    },
    **{
        f"{name}.gradient": Call(
            layer.gradient,
            {"inputs": X, "delta": DELTA},
            shape(*layer.synapses.shape),
        )
        for name, layer in LAYERS.items()
    },
    **{
        f"{name}.step": Call(layer.step, {"inputs": X, "delta": DELTA, "learning_rate": 1.0})
        for name, layer in LAYERS.items()
    },
    "Network": Call(Network, {"layers": [Layer(SYNAPSES), Layer([[1.0], [2.0]])]}),
    "Network.random": Call(Network.random, {"sizes": [3, 4, 1], "seed": 1}),
    "Network.forward": Call(NETWORK.forward, {"inputs": X}),
    "Network.predict": Call(NETWORK.predict, {"inputs": X}, shape("inputs", 1)),
    "Network.loss": Call(NETWORK.loss, {"examples": FOUR_EXAMPLES}),
    "Network.step": Call(NETWORK.step, {"examples": FOUR_EXAMPLES, "learning_rate": 1.0}),
    "Network.check_fits": Call(NETWORK.check_fits, {"examples": FOUR_EXAMPLES}),
    "Step": Call(Step, {each.name: getattr(STEP, each.name) for each in dataclasses.fields(Step)}),
    "train": Call(
        train,
        {"network": NETWORK, **TRAINING},
        lambda result, iterations, **_: len(result.errors) == iterations + 1,
    ),
    "train_many": Call(
        train_many,
        {"sizes": [3, 4, 1], "seeds": [1, 2], **TRAINING},
        lambda result, seeds, **_: result.errors.shape[1] == len(seeds),
    ),
    "History": Call(
        History,
        {each.name: getattr(HISTORY, each.name) for each in dataclasses.fields(History)},
        lambda result, **_: max(result.snapshots) <= result.iterations,
    ),
    "History.at": Call(HISTORY.at, {"iteration": 5}),
    "Histories": Call(
        Histories,
        {each.name: getattr(HISTORIES, each.name) for each in dataclasses.fields(Histories)},
    ),
    "Histories.network": Call(HISTORIES.network, {"place": 1}),
    "Histories.copy": Call(HISTORIES.copy, {}),
    "TrainingError": Call(lambda: TrainingError("it ran away"), {}),
    "Table": Call(
        Table, {each.name: getattr(TABLE, each.name) for each in dataclasses.fields(Table)}
    ),
    "Table.scaled": Call(TABLE.scaled, {"numbers": [[1, 2]]}, shape("numbers", 3)),
    "Table.named": Call(
        TABLE.named, {"outputs": [[0.2]]}, lambda result, outputs: len(result) == len(outputs)
    ),
    "Table.split": Call(
        TABLE.split,
        {"held_out": 0.4, "seed": 1},
        lambda result, **_: sum(map(len, result)) == 3,
    ),
    "read_csv": Call(
        read_csv,
        {"path": "flowers.csv", "target": "kind", "ignore": ["width"], "skip_gaps": False},
        files=("path",),
    ),
    "save": Call(save, {"path": "new.npz", "network": NETWORK}, files=("path",)),
    "load": Call(nnlib.load, {"path": "network.npz"}, files=("path",)),
}

SMALL = {"examples": FOUR_EXAMPLES, "iterations": 8}
PLACE = {"network": NETWORK, "examples": FOUR_EXAMPLES, "place": (1, 0, 0)}
CURVE = HISTORY.errors

LAB = {
    "show": Call(lambda thing: nnlib.lab.show(thing), {"thing": nnlib.sigmoid}),
    "picture": Call(
        lambda draw, size: picture(draw, size=size),
        {"draw": draw_sigmoid, "size": (4, 2)},
        functions=("draw",),
    ),
    "Picture": Call(nnlib.lab.Picture, {"png": b"", "width": 1, "height": 1, "alt": "a line"}),
    "predict": Call(
        nnlib.lab.predict,
        {"question": "How many?", "choices": ["one", "two"], "answer": "one", "because": "so"},
    ),
    "predict a number": Call(
        lambda answer: nnlib.lab.predict("How many?", answer=answer), {"answer": 3}
    ),
    "predict a curve": Call(
        lambda answer: nnlib.lab.predict("When?", answer=answer), {"answer": CURVE}
    ),
    "check": Call(nnlib.lab.check, {"exercise": "the loss", "mine": 0.5}, functions=("mine",)),
    "check a function": Call(
        lambda mine: nnlib.lab.check("the sigmoid", mine), {"mine": nnlib.sigmoid}
    ),
    "Slider": Call(
        nnlib.lab.Slider,
        {"label": "x", "stops": [1, 2, 3], "value": 2, "text": ".2f", "play": False},
        functions=("text",),
    ),
    "draw_answers": drawing(draw_answers, examples=FOUR_EXAMPLES, outputs=OUTPUTS),
    "draw_error": drawing(draw_error, errors=CURVE, log=True, marks=[2]),
    "draw_histogram": drawing(draw_histogram, values=SYNAPSES, name="weights", bins=5),
    "draw_matrix": drawing(draw_matrix, matrix=SYNAPSES, name="syn0", limit=None),
    "draw_network": drawing(draw_network, network=NETWORK, values=STEP.layers, example=1),
    "draw_sigmoid": drawing(draw_sigmoid, low=-5, high=5, marks=[1]),
    "draw_slope": drawing(draw_slope, low=-5, high=5),
    "draw_training": drawing(draw_training, history=HISTORY, marks=[4]),
    "draw_valley": drawing(draw_valley, weights=[1, 2, 3], losses=[3, 1, 2], name="w", here=2),
    "draw_crowd": drawing(draw_crowd, errors=[[0.1, 0.2], [0.3, 0.4]], hidden=[1, 2]),
    "draw_digits": drawing(
        draw_digits, images=np.ones((2, 8, 8)), captions=[1, 2], name="two", columns=2
    ),
    "draw_features": drawing(draw_features, weights=np.ones((65, 2)), name="syn0", columns=2),
    "draw_confusion": drawing(draw_confusion, counts=np.eye(10, dtype=int)),
    "draw_accuracy": drawing(draw_accuracy, curves={"a": [0.1, 0.9]}, roughly=False),
    "draw_gradients": drawing(
        draw_gradients, measured=STEP.gradients, claimed=STEP.gradients, name="claimed"
    ),
    "draw_hidden_plane": drawing(
        draw_hidden_plane, examples=FOUR_EXAMPLES, network=Network.random([3, 2, 1])
    ),
    "draw_plane": drawing(draw_plane, examples=FOUR_EXAMPLES, network=NETWORK, third=1),
    "draw_rules": drawing(draw_rules, answers=[[True, False], [True, True]]),
    "draw_scores": drawing(draw_scores, scores=[1, 2, 4], questions=4),
    "draw_run": drawing(draw_run, run=FOUR_MINUTES.run(2)),
    "draw_curves": drawing(draw_curves, curves={"a": CURVE, "b": CURVE}),
    "side_of_line": Call(side_of_line, {"inputs": X, "weights": [1, 2, 3]}),
    "count_right": Call(count_right, {"outputs": OUTPUTS, "targets": Y}),
    "accuracy": Call(accuracy, {"outputs": OUTPUTS, "targets": Y}),
    "confusion": Call(confusion, {"outputs": np.eye(10), "targets": np.eye(10)}),
    "score": Call(score, {"network": NETWORK, "examples": FOUR_EXAMPLES}),
    "digit_examples": Call(digit_examples, {"brightest": 1.0, "split": 0}),
    "train_in_batches": Call(
        train_in_batches,
        {"network": READER, "examples": PIXELS, "epochs": 1, "size": 4, "learning_rate": 0.1},
    ),
    "with_weight": Call(with_weight, {"network": NETWORK, "place": (1, 0, 0), "weight": 2.0}),
    "loss_of": Call(lambda network, examples, place: loss_of(network, examples, place)(1.0), PLACE),
    "losses_along": Call(losses_along, {**PLACE, "weights": [1.0, 2.0]}),
    "descend": Call(descend, {**PLACE, "learning_rate": 1.0, "steps": 2}),
    "measured_gradient": Call(
        measured_gradient, {"network": NETWORK, "examples": FOUR_EXAMPLES, "h": 1e-5}
    ),
    "central_difference": Call(
        central_difference, {"f": lambda x: x * x, "x": 1.0, "h": 0.5}, functions=("f",)
    ),
    "relative_error": Call(relative_error, {"one": STEP.gradients, "other": STEP.gradients}),
    "first_difference": Call(first_difference, {"mine": {"l1": STEP.l1}, "step": STEP}),
    "named": Call(named, {"name": LOUD[0].name}),
    "mystery": Call(mystery, {"number": 1}),
    "in_javascript": Call(in_javascript, {"network": NETWORK}),
    "in_scikit_learn": Call(in_scikit_learn, {"network": NETWORK}),
    "ask_pytorch": Call(ask_pytorch, {"network": NETWORK, "examples": FOUR_EXAMPLES}),
    "walk": Call(
        walk,
        {
            "gradient": SUSPECTS["A"],
            "network": NETWORK,
            "examples": FOUR_EXAMPLES,
            "iterations": 2,
        },
        functions=("gradient",),
    ),
    "bad_files": Call(bad_files, {"path": "network.npz"}, files=("path",)),
    "on_paper": Call(on_paper, {"network": NETWORK, "digits": 2}),
    "same_weights": Call(same_weights, {"one": NETWORK, "other": NETWORK}),
    "inputs_of": Call(inputs_of, {"lines": FOUR}),
    "variation": Call(
        variation,
        {
            "network": NETWORK,
            "activation": "tanh",
            "loss": "cross-entropy",
            "bias": True,
            "momentum": 0.5,
            "times": 2,
        },
    ),
    "Painter": Call(nnlib.lab.Painter, {"network": READER, "lines": FOUR}),
    "Stepper": Call(
        nnlib.lab.Stepper,
        {
            "history": HISTORY,
            "first": "l0",
            "last": "syn0 after",
            "start": "l1",
            "predict_first": False,
        },
    ),
    "CrowdExplorer": explorer("CrowdExplorer", **SMALL, hidden=(1, 2), networks=3),
    "DigitExplorer": explorer("DigitExplorer", networks=[READER, READER], examples=PIXELS),
    "ErrorExplorer": explorer("ErrorExplorer", examples=FOUR_EXAMPLES),
    "ExamExplorer": explorer("ExamExplorer", **SMALL, held_out=HELD_OUT_EXAMPLES),
    "GradientExplorer": explorer("GradientExplorer", **PLACE),
    "HiddenExplorer": explorer("HiddenExplorer", **SMALL, hidden=4, seed=1, start=None),
    "LearningRateExplorer": explorer("LearningRateExplorer", **PLACE, start=8.0),
    "LineExplorer": explorer("LineExplorer", examples=FOUR_EXAMPLES, turn=0, move=0.05),
    "MistakeExplorer": explorer("MistakeExplorer", mistakes=LOUD[:2]),
    "ProductExplorer": explorer(
        "ProductExplorer", left=("l0", X), right=("syn0", SYNAPSES), name="sums"
    ),
    "ResumeExplorer": explorer("ResumeExplorer", **SMALL, stops=(1, 2, 4), digits=2),
    "SeedExplorer": explorer("SeedExplorer", drawn=16),
    "TimeMachine": explorer("TimeMachine", **SMALL, held_out=HELD_OUT_EXAMPLES, iteration=0),
    "TrainingExplorer": explorer("TrainingExplorer", **SMALL, hidden=4, seed=1, learning_rate=1),
    "VariationExplorer": explorer("VariationExplorer", **SMALL),
    "WeightRangeExplorer": explorer("WeightRangeExplorer", examples=FOUR_EXAMPLES),
}

# What learners have from the library but do not make or call: verdicts, programs that are texts.
NOT_CALLED = {"FOUR_MINUTES", "SUSPECTS", "LOUD", "SILENT", "FOUR", "Verdict", "main"}
NOTHING_TO_PASS = {
    *("check_installation", "my_progress"),
    *("DeltaExplorer", "MysteryExplorer", "SigmoidExplorer"),
}

# ------------------------------------------------------------------ nothing is missing


def public_names():
    """`train`, `Layer`, `Layer.forward` and all the others of `nnlib`."""
    for name in nnlib.__all__:
        thing = getattr(nnlib, name)
        if not callable(thing):  # examples, which are what their class makes of them
            continue
        yield name
        if isinstance(thing, type):
            for method, member in vars(thing).items():
                if method[0] != "_" and callable(getattr(thing, method)) and method != "loss":
                    assert inspect.isroutine(inspect.unwrap(getattr(thing, method))), member
                    yield f"{name}.{method}"


def test_the_table_knows_every_public_name_of_nnlib():
    assert set(public_names()) <= set(CORE), "write into CORE how to call the new one"


def names_that_lessons_import():
    for notebook in sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] != "code" or "import" not in "".join(cell["source"]):
                continue
            for node in ast.walk(ast.parse("".join(cell["source"]))):
                if isinstance(node, ast.ImportFrom) and str(node.module).startswith("nnlib"):
                    yield from (alias.name for alias in node.names)


def test_the_table_knows_what_learners_call_from_the_lab():
    called = {*nnlib.lab.__all__, *names_that_lessons_import()} - set(nnlib.__all__)
    known = {*CORE, *LAB, *NOT_CALLED, *NOTHING_TO_PASS}
    assert called <= known, "write into LAB how to call the new one"


@pytest.mark.parametrize("name", [*CORE, *LAB])
def test_the_table_knows_every_argument(name):
    call = (CORE | LAB)[name]
    called = call.parameters or call.function
    if isinstance(called, type):  # some Pythons look at an inherited __new__ instead
        called = called.__init__
    taken = inspect.signature(called).parameters.values()
    named = {
        each.name for each in taken if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    }
    assert set(call.arguments) == named - {"ax", "self"}


# ------------------------------------------------------------------ the right answer, or words

FOREIGN = re.compile(  # how NumPy and Python complain
    r"broadcast|not aligned|setting an array element|cannot reshape|ufunc|not iterable|unhashable"
    r"|ambiguous|unsupported|has no len|no attribute|could not convert|inhomogeneous|subscriptable"
    r"|out of bounds|invalid literal|must be real|cannot be interpreted|matmul|einsum|zero-size"
    r"|mismatch|too many indices|Exceeds the limit|codec can't|embedded null|unpack|not supported"
    r"|positional argument|keyword argument|unsized|0-d array",
    re.IGNORECASE,
)
OURS = re.compile(
    r"expected .*(got|found)|^there is no (column|file|folder)|the weights ran away"
    r"|is damaged, or not a saved network|is not (text|a CSV file)|column '.*'|^every row has|holds no"
    r"|different values in|has a header",
    re.DOTALL,
)


def is_in_words(error, arguments):
    words = str(error)
    ours = without_what_was_passed(words.partition(", got ")[0], arguments)
    return bool(OURS.search(words)) and not FOREIGN.search(ours) and len(words) < 2_000


def without_what_was_passed(words, arguments):
    for text in arguments.values():
        words = words.replace(text, "") if isinstance(text, str) and text else words
    return words


def finite(thing, may="be finite"):
    """Whether no number in it is NaN or infinite, however deep it is packed."""
    if isinstance(thing, float | np.floating):
        return bool(np.isfinite(thing)) or (may == "be infinite" and not np.isnan(thing))
    if isinstance(thing, np.ndarray):
        return thing.dtype.kind != "f" or bool(np.isfinite(thing).all())
    if isinstance(thing, list | tuple):
        return all(finite(each, may) for each in thing)
    if isinstance(thing, Network):
        return finite([layer.synapses for layer in thing.layers])
    if isinstance(thing, Layer | Examples | History | Histories | Table):
        return all(finite(value, may) for value in vars(thing).values())
    if isinstance(thing, Step):
        return finite([*thing.named.values(), *thing.gradients])
    return True


def told(thing):
    """What a picture, or an explorer, says about itself."""
    return thing if isinstance(thing, str) else str(getattr(thing, "alt", ""))


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """With a network and a table to load; pictures of few pixels, which take less time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(canvas, "PIXELS_PER_INCH", 10)
    save("network.npz", NETWORK)
    Path("flowers.csv").write_text("length,width,kind\n1,2,rose\n3,4,tulip\n5,6,tulip\n")


@pytest.fixture(scope="module")
def drawn():
    """Values of all kinds, half of them THINGS.

    Hypothesis draws the others once for all, because that takes longer than most calls.
    """
    values: list[Any] = []

    @settings(
        max_examples=MANY,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(anything)
    def collect(value):
        values.append(value)

    collect()
    assert len(values) >= MANY
    return values + THINGS * (len(values) // len(THINGS))


def malformed(call, drawn):
    """The arguments again and again, each time one or two of them exchanged for something."""
    stream, names = np.random.RandomState(0), [*call.arguments]
    for _ in range(MANY):
        arguments = dict(call.arguments)
        for name in stream.choice(names, stream.choice([1, 1, 2])):
            value = drawn[stream.randint(len(drawn))]
            if name in call.files and isinstance(value, str):
                value = re.sub(r"[/\\.:]", "-", value) or "network.npz"
            if name in call.functions and callable(value):
                value = None
            arguments[name] = value
        yield arguments


def try_with(call, arguments):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            result = call.function(**arguments)
    except OSError as error:
        assert call.files, error
    except (ValueError, TypeError) as error:
        assert is_in_words(error, arguments), f"{type(error).__name__}: {error}"
    else:
        assert call.numbers_may == "be anything" or finite(result, call.numbers_may), result
        assert call.judge(result, **arguments), result
        said = without_what_was_passed(told(result), arguments)
        assert not re.search(r"\b(nan|inf)\b", said) or "captions" in arguments
        if hasattr(result, "close"):
            result.close()


@pytest.mark.parametrize("name", [*CORE, *LAB])
def test_arguments_as_they_should_be_are_right(name):
    call = (CORE | LAB)[name]
    result = call.function(**call.arguments)
    assert call.numbers_may == "be anything" or finite(result)
    assert call.judge(result, **call.arguments)


@pytest.mark.parametrize("name", [name for name, call in (CORE | LAB).items() if call.arguments])
def test_malformed_arguments_end_in_the_right_answer_or_in_words(name, drawn):
    call = (CORE | LAB)[name]
    for arguments in malformed(call, drawn):
        try_with(call, arguments)
