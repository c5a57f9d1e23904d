"""Lesson 14: five functions that claim to be the gradient. All of them make the network learn.

They take a network of two layers and examples, and return a table of slopes for `syn0` and one for
`syn1`, like `Step.gradients`. (No docstring says which are wrong: a lesson shows their source.)
"""

from collections.abc import Callable

import numpy as np

from nnlib import Examples, Layer, Network, sigmoid_slope
from nnlib.arrays import Array, one_of, short, whole_number

MOST_ITERATIONS = 1_000_000
Gradient = Callable[[Network, Examples], list[Array]]


def suspect_a(network: Network, examples: Examples) -> list[Array]:
    """One example at a time."""
    syn0_gradient, syn1_gradient = (np.zeros_like(layer.synapses) for layer in network.layers)
    for inputs, targets in zip(examples.inputs, examples.targets, strict=True):
        step = network.step(Examples("one of them", inputs[None, :], targets[None, :]))
        syn0_gradient = syn0_gradient - step.l0.T @ step.l1_delta
        syn1_gradient = syn1_gradient - step.l1.T @ step.l2_delta
    return [syn0_gradient, syn1_gradient]


def suspect_b(network: Network, examples: Examples) -> list[Array]:
    """The last layer first."""
    step = network.step(examples)
    syn1_gradient = -step.l1.T @ step.l2_delta
    syn1 = step.syn1 - syn1_gradient
    l1_delta = step.l2_delta @ syn1.T * sigmoid_slope(step.l1)
    return [-step.l0.T @ l1_delta, syn1_gradient]


def suspect_c(network: Network, examples: Examples) -> list[Array]:
    """As short as possible."""
    step = network.step(examples)
    l1_delta = step.l2_error @ step.syn1.T * sigmoid_slope(step.l1)
    return [-step.l0.T @ l1_delta, -step.l1.T @ step.l2_error]


def suspect_d(network: Network, examples: Examples) -> list[Array]:
    """For any number of examples."""
    step, many = network.step(examples), len(examples)
    return [-step.l0.T @ step.l1_delta / many, -step.l1.T @ step.l2_delta / many]


def suspect_e(network: Network, examples: Examples) -> list[Array]:
    """Input by input."""
    step = network.step(examples)
    syn0_gradient = np.zeros_like(step.syn0)
    for row in range(len(syn0_gradient) - 1):
        syn0_gradient[row] = -step.l0[:, row] @ step.l1_delta
    return [syn0_gradient, -step.l1.T @ step.l2_delta]


SUSPECTS: dict[str, Gradient] = {
    "A": suspect_a,
    "B": suspect_b,
    "C": suspect_c,
    "D": suspect_d,
    "E": suspect_e,
}


def walk(gradient: Gradient, network: Network, examples: Examples, iterations: int) -> Network:
    """The network after so many steps against whatever `gradient` says."""
    if not callable(gradient):
        raise ValueError(f"expected a function that says a gradient, got {short(gradient)}")
    one_of(network, Network, "network").check_fits(examples)
    if [type(layer) for layer in network.layers] != [Layer, Layer]:
        raise ValueError(f"expected a network of two layers of the class Layer, got {network}")
    for _ in range(whole_number(iterations, "iterations", 0, MOST_ITERATIONS)):
        slopes = gradient(network, examples)
        network = Network(
            [
                Layer(layer.synapses - each)
                for layer, each in zip(network.layers, slopes, strict=True)
            ]
        )
    return network
