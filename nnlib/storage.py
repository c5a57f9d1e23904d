"""Keeping what a network has learned: one `.npz` file with a table of weights for each layer.

The file holds numbers only. Loading one never runs anything that is in it.
"""

import os
import tempfile
from pathlib import Path

import numpy as np

from nnlib.arrays import short
from nnlib.layer import Layer
from nnlib.network import Network


def save(path: str | os.PathLike[str], network: Network) -> None:
    """Write the weights of `network` to `path`, as `syn0`, `syn1`, ...

    The file is written beside its place and then moved there in one go: whatever happens on the
    way, `path` holds the old network or the new one, never half of one.
    ValueError: `network` is not a Network, or the folder does not exist.
    """
    if not isinstance(network, Network):
        raise ValueError(f"expected a Network, got {short(network)}")
    path = Path(path)
    if not path.parent.is_dir():
        raise ValueError(f"expected a folder that exists, got {path.parent}")
    weights = {f"syn{k}": layer.synapses for k, layer in enumerate(network.layers)}
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with open(handle, "wb") as file:
            np.savez(file, **weights)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def load(path: str | os.PathLike[str]) -> Network:
    """The network whose weights were saved at `path`.

    FileNotFoundError: nothing there. ValueError: the file is damaged, or is something else.
    """
    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(f"expected a saved network at {path}, found nothing there")
    try:
        with np.load(path, allow_pickle=False) as file:
            weights = dict(file)
    except Exception as error:  # damage shows itself as one of a dozen kinds of errors
        raise ValueError(f"{path} is damaged or not a saved network: {error}") from None
    wanted = [f"syn{k}" for k in range(len(weights))]
    if not weights or sorted(weights) != sorted(wanted):
        raise ValueError(
            f"expected {path} to hold syn0, syn1, ... and nothing else, got "
            f"{', '.join(weights) or 'an empty file'}"
        )
    try:
        return Network([Layer(weights[name]) for name in wanted])
    except ValueError as error:
        raise ValueError(f"{path} holds no network: {error}") from None
