"""A neural network small enough to read in one sitting.

    >>> from nnlib import FOUR_EXAMPLES, Network, train
    >>> network = Network.random([3, 4, 1], seed=1)
    >>> history = train(network, FOUR_EXAMPLES, iterations=60_000)
    >>> print(f"{history.errors[0]:.4f} -> {history.errors[-1]:.4f}")
    0.4964 -> 0.0032

Importing this package loads NumPy and the standard library, nothing else. The pictures, sliders
and exercises of the lessons live in `nnlib.lab`.
"""

from nnlib.activations import relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope
from nnlib.csv_files import Table, read_csv
from nnlib.examples import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Examples
from nnlib.layer import Layer
from nnlib.losses import cross_entropy, squared_error
from nnlib.network import Network, Step
from nnlib.other_layers import BiasLayer, CrossEntropyLayer, MomentumLayer, ReluLayer, TanhLayer
from nnlib.storage import load, save
from nnlib.training import Histories, History, TrainingError, train, train_many

__all__ = [
    "FOUR_EXAMPLES",
    "HELD_OUT_EXAMPLES",
    "BiasLayer",
    "CrossEntropyLayer",
    "Examples",
    "Histories",
    "History",
    "Layer",
    "MomentumLayer",
    "Network",
    "ReluLayer",
    "Step",
    "Table",
    "TanhLayer",
    "TrainingError",
    "cross_entropy",
    "load",
    "read_csv",
    "relu",
    "relu_slope",
    "save",
    "sigmoid",
    "sigmoid_slope",
    "squared_error",
    "tanh",
    "tanh_slope",
    "train",
    "train_many",
]
