"""Files that hold no network, as they happen to people: for lesson 15, which tries to load them."""

import io
import os
from pathlib import Path

import numpy as np

from nnlib import load


def bad_files(path: str | os.PathLike[str]) -> dict[str, bytes]:
    """What could stand in the file `path`, which is a good one, if something went wrong."""
    network = load(path)
    whole = Path(path).read_bytes()
    flipped = bytearray(whole)
    flipped[whole.index(network.layers[0].synapses.tobytes())] ^= 1  # in the first weight
    return {
        "half": whole[: len(whole) // 2],
        "one bit turned round": bytes(flipped),
        "a poem": b"roses are red\n",
        "a photo": _npz(pixels=np.zeros((8, 8))),
        "mixed up": _npz(syn0=np.zeros((3, 4)), syn1=np.zeros((5, 1))),
    }


def _npz(**tables: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.savez(file, **tables)  # type: ignore[arg-type]
    return file.getvalue()
