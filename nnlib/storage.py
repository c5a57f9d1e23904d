"""Keeping what a network has learned: one `.npz` file with a table of weights for each layer.

    syn0, syn1, ...     the weights of each layer
    kind0, ...          the name of the layer's class, if it is not Layer
    momentum0, velocity0, ...   what a layer with momentum remembers

The file holds numbers and names. Loading one never runs anything that is in it.
"""

import os
from pathlib import Path
from typing import Any

import numpy as np

from nnlib.arrays import short
from nnlib.layer import Layer
from nnlib.network import MOST_WEIGHTS, Network
from nnlib.other_layers import (
    BiasCrossEntropyLayer,
    BiasLayer,
    CrossEntropyLayer,
    MomentumBiasCrossEntropyLayer,
    MomentumBiasLayer,
    MomentumCrossEntropyLayer,
    MomentumLayer,
    MomentumReluLayer,
    MomentumTanhLayer,
    ReluLayer,
    TanhLayer,
)
from nnlib.paths import path_to

KINDS: dict[str, type[Layer]] = {
    kind.__name__: kind
    for kind in (
        *(Layer, TanhLayer, ReluLayer, CrossEntropyLayer, BiasLayer, BiasCrossEntropyLayer),
        *(MomentumLayer, MomentumTanhLayer, MomentumReluLayer, MomentumCrossEntropyLayer),
        *(MomentumBiasLayer, MomentumBiasCrossEntropyLayer),
    )
}
MOST_BYTES = 20 * MOST_WEIGHTS  # of all tables: each weight may have a velocity


def save(path: str | os.PathLike[str], network: Network) -> None:
    """Write the weights of `network` to `path`: to load it is to have the same network.

    The file is written beside its place and then moved there in one go: whatever happens on the
    way, `path` holds the old network or the new one, never half of one.
    ValueError: `network` is not a Network, or has a layer of a class that is not nnlib's, or
    `path` is no place for a file.
    """
    if not isinstance(network, Network):
        raise ValueError(f"expected a Network, got {short(network)}")
    path = place_for_a_file(path)
    # The last layer first: a table of contents that damage cuts short then lacks `syn0`.
    arrays: dict[str, Any] = {}
    for k, layer in reversed([*enumerate(network.layers)]):
        arrays |= _arrays(layer, k)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            np.savez(file, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def place_for_a_file(path: str | os.PathLike[str]) -> Path:
    """`path`, or what it links to, if a file can stand there; worth asking before a long training.

    ValueError: it is a folder, or named like one, or in a folder that does not exist.
    """
    place = path_to(path)
    if place.is_dir() or os.path.basename(os.fspath(path)) in ("", "."):  # as in "networks/"
        raise ValueError(f"expected the name of a file, got the folder {path}")
    path = Path(os.path.realpath(place)) if place.is_symlink() else place
    if not path.parent.is_dir():
        raise ValueError(f"expected a folder that exists, got {path.parent}")
    return path


def load(path: str | os.PathLike[str]) -> Network:
    """The network whose weights were saved at `path`.

    FileNotFoundError: nothing there. ValueError: the file is damaged, or is something else.
    """
    path = path_to(path)
    if not path.is_file():
        raise FileNotFoundError(f"expected a saved network at {path}, found no file there")
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as tables:
            if sum(each.file_size for each in tables.zip.infolist()) > MOST_BYTES:
                raise OverflowError  # a small file can unpack to more than a computer holds
            names, arrays = tables.files, dict(tables)
    except PermissionError:
        raise
    except OverflowError:
        raise ValueError(f"expected {MOST_BYTES:,} bytes at most in {path}, got more") from None
    except Exception:  # damage shows itself as one of a dozen kinds of errors
        raise ValueError(f"{path} is damaged, or not a saved network") from None
    wanted = [f"syn{k}" for k in range(sum(name.startswith("syn") for name in names))]
    extras = {f"{name}{k}" for k in range(len(wanted)) for name in ("kind", "momentum", "velocity")}
    twice = len(names) > len(arrays)
    if not wanted or twice or not set(wanted) <= set(names) <= {*wanted, *extras}:
        raise ValueError(
            f"expected {path} to hold syn0, syn1, ... and nothing else, got "
            f"{', '.join(names) or 'an empty file'}"
        )
    try:
        return Network([_layer(arrays, k) for k in range(len(wanted))])
    except ValueError as error:
        raise ValueError(f"{path} holds no network: {error}") from None


def _arrays(layer: Layer, k: int) -> dict[str, Any]:
    """A layer as arrays with names."""
    if KINDS.get(type(layer).__name__) is not type(layer):
        raise ValueError(
            f"expected layers of the classes {', '.join(KINDS)}, got {short(layer)}: save its "
            "synapses with np.savez"
        )
    arrays: dict[str, Any] = {f"syn{k}": layer.synapses}
    if type(layer) is not Layer:
        arrays[f"kind{k}"] = type(layer).__name__
    if isinstance(layer, MomentumLayer):
        arrays |= {f"momentum{k}": layer.momentum, f"velocity{k}": layer.velocity}
    return arrays


def _layer(arrays: dict[str, Any], k: int) -> Layer:
    """Layer number `k`, taken out of the arrays."""
    synapses, name = arrays[f"syn{k}"], str(arrays.get(f"kind{k}", Layer.__name__))
    if name not in KINDS:
        raise ValueError(f"expected kind{k} to be one of {', '.join(KINDS)}, got {short(name)}")
    kind = KINDS[name]
    if not issubclass(kind, MomentumLayer):
        return kind(synapses)
    momentum, velocity = arrays.get(f"momentum{k}"), arrays.get(f"velocity{k}")
    if momentum is None or velocity is None or np.ndim(momentum):
        raise ValueError(f"expected the number momentum{k} and the table velocity{k} beside syn{k}")
    return kind(synapses, momentum.item(), velocity)
