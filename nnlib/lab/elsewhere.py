"""The same network elsewhere, with the same weights: scikit-learn, PyTorch if it is there, JavaScript.

Both libraries keep a layer's weights apart from its bias. Here they are one table: the bias of a `BiasLayer`
is its last row, and other layers have none.
"""

import html
import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnlib import BiasLayer, Examples, Layer, Network, ReluLayer, TanhLayer, cross_entropy
from nnlib.arrays import Array, one_of

NOT_INSTALLED = (
    "PyTorch is not installed here, so the lesson goes on without its numbers; to see them, run "
    "%pip install torch in a cell of your own, restart the kernel and come back."
)


def in_scikit_learn(network: Network) -> Any:
    """A scikit-learn MLPClassifier that holds the same weights.

    Ask it with `.predict_proba(inputs)`: a column for each output neuron, but two for a single one,
    the probabilities of 0 and of 1.
    ValueError: hidden layers of different kinds, or a last layer without a sigmoid; scikit-learn has
    neither.
    """
    from sklearn.neural_network import MLPClassifier  # here, because it takes a second to load

    names = {"Sigmoid": "logistic", "Tanh": "tanh", "ReLU": "relu"}
    *hidden, last = [_activation(each) for each in one_of(network, Network, "network").layers]
    if len(set(hidden)) > 1 or last != "Sigmoid":
        raise ValueError(
            "expected hidden layers of one kind and a sigmoid at the end, as scikit-learn has them, "
            f"got {', '.join([*hidden, last])}"
        )
    classifier = MLPClassifier(
        hidden_layer_sizes=network.sizes[1:-1], activation=names[hidden[0] if hidden else last]
    )
    # It makes its arrays when it first sees data; what it learns from these two rows is replaced.
    n_in, n_out = network.sizes[0], network.sizes[-1]
    targets = np.array([0, 1]) if n_out == 1 else np.array([[0] * n_out, [1] * n_out])
    classifier.partial_fit(np.zeros((2, n_in)), targets, classes=range(max(2, n_out)))
    for k, layer in enumerate(network.layers):
        classifier.coefs_[k], classifier.intercepts_[k] = _weights_and_bias(layer)
    return classifier


def in_pytorch(network: Network) -> Any | None:
    """A torch.nn.Sequential that holds the same weights, or None if PyTorch is not installed."""
    one_of(network, Network, "network")
    torch = _pytorch()
    if torch is None:
        return None
    modules = []
    for layer in network.layers:
        weights, bias = _weights_and_bias(layer)
        linear = torch.nn.Linear(*weights.shape, bias=isinstance(layer, BiasLayer))
        linear = linear.double()  # 64 bits, as in NumPy; PyTorch's own habit is 32
        linear.weight.data[...] = torch.tensor(weights.T)  # a row for each neuron
        if linear.bias is not None:
            linear.bias.data[...] = torch.tensor(bias)
        modules += [linear, getattr(torch.nn, _activation(layer))()]
    return torch.nn.Sequential(*modules)


def pytorch_gradients(network: Network, examples: Examples) -> tuple[Array, ...] | None:
    """The gradient of each synapse matrix, found by PyTorch's autograd from the loss alone.

    In the order and the shapes of `Step.gradients`. None if PyTorch is not installed.
    """
    one_of(network, Network, "network").check_fits(examples)
    torch, model = _pytorch(), in_pytorch(network)
    if torch is None or model is None:
        return None
    outputs = model(torch.tensor(examples.inputs))
    targets = torch.tensor(examples.targets)
    if network.layers[-1].loss is cross_entropy:
        loss = torch.nn.functional.binary_cross_entropy(outputs, targets, reduction="sum")
    else:
        loss = 0.5 * torch.sum((targets - outputs) ** 2)
    loss.backward()
    gradients = []
    for linear in model[::2]:
        rows = [linear.weight.grad.T]
        if linear.bias is not None:
            rows.append(linear.bias.grad[None, :])
        gradients.append(torch.cat(rows).numpy())
    return tuple(gradients)


def in_javascript(network: Network) -> str:
    """A few lines for the console of any browser: `predict` answers like the network.

    The weights are written with seven digits. ValueError: a layer that is not a plain Layer.
    """
    for layer in one_of(network, Network, "network").layers:
        if type(layer) is not Layer:
            raise ValueError(f"expected layers of the class Layer, got {layer}")
    names = [f"syn{k}" for k in range(len(network.layers))]
    lines = []  # "var", because what is pasted a second time may not declare a "const" again
    for name, layer in zip(names, network.layers, strict=True):
        rows = (", ".join(f"{weight:.7g}" for weight in row) for row in layer.synapses)
        lines.append(f"var {name} = [{', '.join(f'[{row}]' for row in rows)}];")
    lines += [
        "var sigmoid = x => 1 / (1 + Math.exp(-x));",
        "var layer = (inputs, synapses) => synapses[0].map((_, neuron) =>",
        "  sigmoid(inputs.reduce((sum, input, row) => sum + input * synapses[row][neuron], 0)));",
        f"var predict = inputs => [{', '.join(names)}].reduce(layer, inputs);",
    ]
    return "\n".join(lines)


@dataclass(frozen=True)
class Opinion:
    """What another library says, if it is there to be asked.

    A lesson's stored words are the same on every machine: `about`. What is shown are the `words`.
    """

    about: str
    words: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {
            "text/html": f'<pre style="white-space: pre-wrap">{html.escape(self.words)}</pre>',
            "text/plain": self.about,
        }


def ask_pytorch(network: Network, examples: Examples) -> Opinion:
    """The answers and the gradient, each of them twice: from nnlib, and from PyTorch."""
    one_of(network, Network, "network").check_fits(examples)
    about = "If PyTorch is installed: its answers and its gradient beside those of nnlib."
    torch, model = _pytorch(), in_pytorch(network)
    gradients = pytorch_gradients(network, examples)
    if torch is None or model is None or gradients is None:
        return Opinion(about, NOT_INSTALLED)
    step = network.step(examples)
    with torch.no_grad():
        answers = model(torch.tensor(examples.inputs)).numpy()
    lines = [f"{'':24}{'nnlib':>12}{'PyTorch':>12}"]
    asked = [" ".join(f"{number:g}" for number in row) for row in examples.inputs]
    lines += _side_by_side([f"answer to {row}" for row in asked], step.layers[-1], answers)
    for k, (ours, theirs) in enumerate(zip(step.gradients, gradients, strict=True)):
        places = [f"slope of syn{k}[{row}, {column}]" for row, column in np.ndindex(*ours.shape)]
        lines += _side_by_side(places, ours, theirs)
    farthest = max(
        float(np.abs(one - other).max())
        for one, other in zip(
            [step.layers[-1], *step.gradients], [answers, *gradients], strict=True
        )
    )
    lines.append(f"\nThe largest difference between two of a pair: {farthest:.0e}")
    return Opinion(about, "\n".join(lines))


def _side_by_side(names: Sequence[str], ours: Array, theirs: Array) -> list[str]:
    """A line for each of the first names, with both numbers; a long table is cut."""
    shown = [
        f"{name:24}{one:>12.7f}{other:>12.7f}"
        for name, one, other in zip(names[:16], ours.ravel(), theirs.ravel(), strict=False)
    ]
    return shown + ["..."] * (len(names) > 16)


def _pytorch() -> Any | None:
    try:
        return importlib.import_module("torch")
    except (ImportError, OSError):  # not there, or there and broken
        return None


def _activation(layer: Layer) -> str:
    """What PyTorch calls it."""
    return (
        "Tanh"
        if isinstance(layer, TanhLayer)
        else "ReLU"
        if isinstance(layer, ReluLayer)
        else "Sigmoid"
    )


def _weights_and_bias(layer: Layer) -> tuple[Array, Array]:
    if isinstance(layer, BiasLayer):
        return layer.synapses[:-1], layer.synapses[-1]
    return layer.synapses, np.zeros(layer.n_out)
