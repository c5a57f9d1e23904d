"""One iteration, operation by operation: the line of code, the matrices, and any number in words.

Python works out every number of every iteration on the slider and hands them over once; the module
beside this one, `stepper.js`, shows them. It therefore steps without waiting for Python, and in a
page that has no Python at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from matplotlib.axes import Axes

from nnlib import FOUR_EXAMPLES, Examples, History, Network, Step, train
from nnlib.activations import sigmoid_slope
from nnlib.arrays import Array, one_of, short, true_or_false
from nnlib.lab.canvas import Picture, picture
from nnlib.lab.figures import draw_equation, number_text
from nnlib.training import log_spaced

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Operation:
    """One line of the iteration, or a part of one that is worth a stop of its own.

    code: what a learner writes for it.
    kind: how its words are made: copy, product, sigmoid, difference, slope, scale, update.
    operands: the names of the matrices it uses; result: of the one it makes.
    """

    code: str
    kind: str
    operands: tuple[str, ...]
    result: str
    phase: str = "forward"


OPERATIONS = (
    Operation("l0 = X", "copy", ("X",), "l0"),
    Operation("l0 @ syn0", "product", ("l0", "syn0"), "l1_sum"),
    Operation("l1 = sigmoid(l0 @ syn0)", "sigmoid", ("l1_sum",), "l1"),
    Operation("l1 @ syn1", "product", ("l1", "syn1"), "l2_sum"),
    Operation("l2 = sigmoid(l1 @ syn1)", "sigmoid", ("l2_sum",), "l2"),
    Operation("l2_error = y - l2", "difference", ("y", "l2"), "l2_error", "error"),
    Operation("sigmoid_slope(l2)", "slope", ("l2",), "l2_slope", "backward"),
    Operation(
        "l2_delta = l2_error * sigmoid_slope(l2)",
        "scale",
        ("l2_error", "l2_slope"),
        "l2_delta",
        "backward",
    ),
    Operation(
        "l1_error = l2_delta @ syn1.T", "product", ("l2_delta", "syn1.T"), "l1_error", "backward"
    ),
    Operation("sigmoid_slope(l1)", "slope", ("l1",), "l1_slope", "backward"),
    Operation(
        "l1_delta = l1_error * sigmoid_slope(l1)",
        "scale",
        ("l1_error", "l1_slope"),
        "l1_delta",
        "backward",
    ),
    Operation(
        "syn1 += l1.T @ l2_delta", "update", ("l1.T", "l2_delta", "syn1"), "syn1 after", "update"
    ),
    Operation(
        "syn0 += l0.T @ l1_delta", "update", ("l0.T", "l1_delta", "syn0"), "syn0 after", "update"
    ),
)

# What stands above a matrix that nobody gives a name of its own.
WRITTEN = {each.result: each.code for each in OPERATIONS if "=" not in each.code} | {
    f"syn{layer} after": f"syn{layer} after the update" for layer in (0, 1)
}

SIGNS = {  # what stands behind each operand
    "copy": ["="],
    "product": ["@", "="],
    "sigmoid": ["sigmoid ="],
    "difference": ["-", "="],
    "slope": ["slope ="],
    "scale": ["*", "="],
    "update": ["@", "added to", "="],
}


def every_number(step: Step, examples: Examples) -> dict[str, Array]:
    """Each matrix of one iteration of a three-layer network, by the name the operations use."""
    l0, l1, l2 = step.layers
    syn0, syn1 = (layer.synapses for layer in step.before.layers)
    after0, after1 = (layer.synapses for layer in step.network.layers)
    return {
        "X": examples.inputs,
        "y": examples.targets,
        "syn0": syn0,
        "syn1": syn1,
        "syn1.T": syn1.T,
        "l0": l0,
        "l1_sum": l0 @ syn0,
        "l1": l1,
        "l2_sum": l1 @ syn1,
        "l2": l2,
        "l0.T": l0.T,
        "l1.T": l1.T,
        "l2_error": step.errors[1],
        "l2_slope": sigmoid_slope(l2),
        "l2_delta": step.deltas[1],
        "l1_error": step.errors[0],
        "l1_slope": sigmoid_slope(l1),
        "l1_delta": step.deltas[0],
        "syn1 after": after1,
        "syn0 after": after0,
    }


class Stepper(anywidget.AnyWidget):
    """Step through one iteration, forwards and backwards; choose any number of a result.

    history: a training of a network with one hidden layer (default: the classic one).
    first, last: the operations shown, by the name of their result ("l0" to "syn0 after").
    start: the operation to begin with (default: the first).

    The state is `operation`, `iteration`, `row`, `column`, `example` and `predict_first`. Row and
    column reach as far as the largest result shown; a smaller one is shown at its last. Where each
    row of the result belongs to one example, row and example are one.
    """

    _esm = HERE / "stepper.js"
    _css = HERE / "stepper.css"

    operations: Any = traitlets.List().tag(sync=True)
    iterations = traitlets.List(traitlets.Int()).tag(sync=True)
    written: Any = traitlets.Dict(WRITTEN).tag(sync=True)
    frames: Any = traitlets.List().tag(sync=True)  # for each iteration, every matrix by name
    operation = traitlets.Int().tag(sync=True)
    iteration = traitlets.Int().tag(sync=True)  # an index into `iterations`
    row = traitlets.Int().tag(sync=True)
    column = traitlets.Int().tag(sync=True)
    example = traitlets.Int().tag(sync=True)  # whose numbers the diagram shows
    predict_first = traitlets.Bool().tag(sync=True)
    known = traitlets.List(traitlets.Unicode()).tag(sync=True)  # results made before `first`
    learning_rate = traitlets.Float().tag(sync=True)

    def __init__(
        self,
        history: History | None = None,
        first: str = "l0",
        last: str = "syn0 after",
        start: str | None = None,
        predict_first: bool = False,
    ) -> None:
        if history is None:
            history = train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES)
        if len(one_of(history, History, "history").network.layers) != 2:
            raise ValueError(f"expected a network with one hidden layer, got {history.network!r}")
        predict_first = true_or_false(predict_first, "predict_first")
        names = [operation.result for operation in OPERATIONS]
        begin, end = (_place(name, names) for name in (first, last))
        begin_at = begin if start is None else _place(start, names)
        if not begin <= begin_at <= end:
            raise ValueError(
                f"expected first, start and last in the order of the operations, got "
                f"{short((first, start, last))}"
            )
        self.shown = OPERATIONS[begin : end + 1]
        stops = log_spaced(history.iterations, points=31).tolist()
        self.numbers = [
            every_number(
                history.at(stop).step(history.examples, history.learning_rate), history.examples
            )
            for stop in stops
        ]
        results = [self.numbers[0][operation.result] for operation in self.shown]
        self.last = {
            "operation": len(self.shown) - 1,
            "iteration": len(stops) - 1,
            "row": max(len(result) for result in results) - 1,
            "column": max(result.shape[1] for result in results) - 1,
            "example": len(history.examples) - 1,
        }
        super().__init__(
            operations=[
                vars(operation) | {"operands": list(operation.operands)} for operation in self.shown
            ],
            iterations=stops,
            frames=[
                {name: _for_the_page(matrix) for name, matrix in numbers.items()}
                for numbers in self.numbers
            ],
            operation=begin_at - begin,
            predict_first=predict_first,
            known=["X", "y", *names[:begin]],
            learning_rate=history.learning_rate,
        )

    @traitlets.validate("operation", "iteration", "row", "column", "example")
    def _exists(self, proposal: Any) -> int:
        name, value = proposal["trait"].name, proposal["value"]
        last = self.last[name]
        if not 0 <= value <= last:
            raise traitlets.TraitError(f"expected {name} from 0 to {last}, got {value}")
        return int(value)

    @traitlets.observe("operation", "row", "example")
    def _row_and_example_are_one(self, change: Any) -> None:
        if self.shown[self.operation].kind == "update":
            return
        if change["name"] == "row":
            self.example = min(self.row, self.last["example"])
        else:
            self.row = self.example

    @property
    def picture(self) -> Picture:
        """The present stop as a still picture, with its words."""
        operation, numbers = self.shown[self.operation], self.numbers[self.iteration]
        used = [(WRITTEN.get(name, name), numbers[name]) for name in operation.operands]
        signs = SIGNS[operation.kind]
        parts = [part for pair in zip(used, signs, strict=True) for part in pair]
        title = f"{operation.code}     iteration {self.iterations[self.iteration]:,}"
        result = numbers[operation.result]
        width = 2.5 + sum(matrix.shape[1] + 1.6 for _, matrix in used) + result.shape[1]
        height = max(len(matrix) for matrix in [*numbers.values()])
        return picture(
            _draw,
            [*parts, (WRITTEN.get(operation.result, operation.result), result)],
            title,
            size=(0.72 * width, 0.46 * (height + 2.2)),
        )

    def _repr_mimebundle_(self, **options: Any) -> Any:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        return data | self.picture._repr_mimebundle_(), metadata


def _draw(ax: Axes, parts: list[Any], title: str) -> str:
    _, told = draw_equation(ax, parts, title)
    _, result = parts[-1]
    rows = "; ".join(" ".join(number_text(value) for value in row) for row in result)
    return f"{title}: {told}. The result: {rows}."


def _for_the_page(matrix: Array) -> list[list[float]]:
    """With eight digits each, three more than it shows at most: half as many letters to send."""
    return [[float(f"{number:.8g}") for number in row] for row in matrix]


def _place(name: str, names: Sequence[str]) -> int:
    if not isinstance(name, str) or name not in names:
        raise ValueError(
            f"expected an operation that makes one of {', '.join(names)}, got {short(name)}"
        )
    return names.index(name)
