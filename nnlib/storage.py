"""Keeping what a network has learned: one `.npz` file with a table of weights for each layer.

The file holds numbers only. Loading one never runs anything that is in it.
"""

import os
from pathlib import Path
from typing import Any

import numpy as np

from nnlib.arrays import short
from nnlib.layer import Layer
from nnlib.network import Network


def save(path: str | os.PathLike[str], network: Network) -> None:
    """Write the weights of `network` to `path`, as `syn0`, `syn1`, ...

    The file is written beside its place and then moved there in one go: whatever happens on the
    way, `path` holds the old network or the new one, never half of one.
    ValueError: `network` is not a Network, or `path` is no place for a file.
    """
    if not isinstance(network, Network):
        raise ValueError(f"expected a Network, got {short(network)}")
    path = place_for_a_file(path)
    # The last layer first: a table of contents that damage cuts short then lacks `syn0`.
    weights: dict[str, Any] = {
        f"syn{k}": layer.synapses for k, layer in reversed([*enumerate(network.layers)])
    }
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            np.savez(file, **weights)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def place_for_a_file(path: str | os.PathLike[str]) -> Path:
    """`path`, if a file can stand there; worth asking before a long training.

    ValueError: it is a folder, or in a folder that does not exist.
    """
    path = Path(path)
    if path.is_dir():
        raise ValueError(f"expected the name of a file, got the folder {path}")
    if not path.parent.is_dir():
        raise ValueError(f"expected a folder that exists, got {path.parent}")
    return path


def load(path: str | os.PathLike[str]) -> Network:
    """The network whose weights were saved at `path`.

    FileNotFoundError: nothing there. ValueError: the file is damaged, or is something else.
    """
    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(f"expected a saved network at {path}, found no file there")
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as tables:
            names, weights = tables.files, dict(tables)
    except PermissionError:
        raise
    except Exception:  # damage shows itself as one of a dozen kinds of errors
        raise ValueError(f"{path} is damaged, or not a saved network") from None
    wanted = [f"syn{k}" for k in range(len(names))]
    if not names or sorted(names) != sorted(wanted):
        raise ValueError(
            f"expected {path} to hold syn0, syn1, ... and nothing else, got "
            f"{', '.join(names) or 'an empty file'}"
        )
    try:
        return Network([Layer(weights[name]) for name in wanted])
    except ValueError as error:
        raise ValueError(f"{path} holds no network: {error}") from None
