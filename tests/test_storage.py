import os
import pickle
import time
import zipfile
from itertools import pairwise

import numpy as np
import pytest
from child import begin, python
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from laws import law, networks_with_examples, same

from nnlib import Layer, Network, load, save, storage, train
from tools.environment import ROOT

LEFT_BEHIND = "*.npz.*.tmp"  # by a save that was killed
OLD = Network.random([3, 4, 1], seed=1)
NEW = Network.random([3, 5, 2], seed=2)


@pytest.fixture
def path(tmp_path):
    """A place with a saved network."""
    path = tmp_path / "network.npz"
    save(path, OLD)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One folder for all the files of a law."""
    return tmp_path_factory.mktemp("laws")


# ------------------------------------------------------------------ what is saved is what is loaded

any_weight = st.floats(-1e100, 1e100)


@law
@given(st.data())
def test_save_then_load_is_the_same_network_to_the_last_bit(folder, data):
    sizes = data.draw(st.lists(st.integers(1, 6), min_size=2, max_size=15))
    shapes = pairwise(sizes)
    network = Network(
        [Layer(data.draw(hnp.arrays(float, shape, elements=any_weight))) for shape in shapes]
    )
    save(folder / "any.npz", network)
    assert same(load(folder / "any.npz"), network)


@law
@given(networks_with_examples())
def test_training_goes_on_from_a_file_as_if_it_had_never_stopped(folder, both):
    network, examples = both
    save(folder / "half.npz", train(network, examples, 10, 0.5).network)
    resumed = train(load(folder / "half.npz"), examples, 15, 0.5)
    assert same(resumed.network, train(network, examples, 25, 0.5).network)


def test_a_saved_network_replaces_the_one_before(path):
    save(path, NEW)
    assert same(load(path), NEW)


def test_a_path_may_be_a_text_and_keeps_the_name_it_was_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save("what I learned", OLD)
    assert os.listdir() == ["what I learned"]
    assert same(load("what I learned"), OLD)


@pytest.fixture
def link(path):
    """Another name for the saved network, in a folder of its own."""
    link = path.parent / "links" / "mine.npz"
    link.parent.mkdir()
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this system does not let everybody make links")
    return link


def test_a_link_stays_and_leads_to_the_new_network(path, link):
    save(link, NEW)
    assert same(load(path), NEW)
    assert link.is_symlink()
    assert list(link.parent.iterdir()) == [link]


def test_a_link_to_nothing_leads_to_the_new_network_too(path, link):
    path.unlink()
    save(link, NEW)
    assert same(load(path), NEW)


def test_numpy_alone_can_read_the_file(path):
    with np.load(path, allow_pickle=False) as file:
        assert sorted(file) == ["syn0", "syn1"]
        assert np.array_equal(file["syn1"], OLD.layers[1].synapses)


def test_the_file_may_be_read_by_whoever_may_read_your_other_files(path):
    other = path.with_name("other")
    other.touch()
    assert path.stat().st_mode == other.stat().st_mode


# ------------------------------------------------------------------ a crash leaves the old file


def fail(*arguments, **named):
    raise OSError("the disk is full")


def write_a_little_and_fail(file, **weights):
    file.write(b"PK\x03\x04")
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("function", "failure"),
    [
        (("os", "replace"), fail),
        (("os", "fsync"), fail),
        (("np", "savez"), fail),
        (("np", "savez"), write_a_little_and_fail),
    ],
)
def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(
    path, monkeypatch, function, failure
):
    module, name = function
    monkeypatch.setattr(getattr(storage, module), name, failure)
    with pytest.raises((OSError, KeyboardInterrupt)):
        save(path, NEW)
    assert same(load(path), OLD)
    assert list(path.parent.iterdir()) == [path]


KILLED = 9


@pytest.mark.parametrize(
    "dies_in",
    [
        "storage.np.savez = lambda file, **weights: (file.write(b'PK'), file.flush(), os._exit(9))",
        "storage.os.fsync = lambda file: os._exit(9)",
        "storage.os.replace = lambda one, other: os._exit(9)",
    ],
)
def test_a_process_that_dies_on_the_way_leaves_the_old_file(path, dies_in):
    # os._exit ends Python there and then, as a power cut would: nothing is tidied up.
    program = f"""
import os, sys
from nnlib import Network, save, storage
{dies_in}
save(sys.argv[1], Network.random([3, 5, 2], seed=2))
"""
    assert python("-c", program, path).returncode == KILLED
    assert same(load(path), OLD)


KILLS = 25
SAVE_FOR_EVER = """
import itertools, sys
from nnlib import Network, save

networks = [Network.random([300, 400, 1], seed) for seed in (1, 2)]
for network in itertools.cycle(networks):
    save(sys.argv[1], network)
    print("saved", flush=True)
"""


def test_a_process_killed_at_any_moment_leaves_a_whole_file(path):
    # SIGKILL, or TerminateProcess on Windows: not a line of Python runs after it.
    networks = [Network.random([300, 400, 1], seed) for seed in (1, 2)]
    stream, in_the_middle = np.random.RandomState(0), 0
    for _ in range(KILLS):
        with begin("-c", SAVE_FOR_EVER, path) as child:
            child.stdout.readline()
            time.sleep(stream.uniform(0, 0.03))
            child.kill()
        assert any(same(load(path), network) for network in networks)
        for half in path.parent.glob(LEFT_BEHIND):
            in_the_middle += 1
            half.unlink()
        assert list(path.parent.iterdir()) == [path]
    assert in_the_middle >= KILLS / 5


def test_git_passes_over_what_a_killed_save_leaves_behind():
    assert LEFT_BEHIND in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


# ------------------------------------------------------------------ damage is noticed


def test_no_shortened_file_is_taken_for_a_network(path):
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(ValueError, match="is damaged, or not a saved network"):
            load(path)


@pytest.mark.parametrize("flip", [0x01, 0x80, 0xFF])
def test_a_changed_byte_changes_no_weight_in_silence(path, flip):
    whole = path.read_bytes()
    noticed = 0
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= flip
        path.write_bytes(damaged)
        try:
            network = load(path)
        except ValueError:
            noticed += 1
        else:
            assert same(network, OLD)  # a byte that says nothing about weights, like the date
    assert noticed > len(whole) / 2


@law
@given(st.binary(max_size=300), st.booleans())
def test_random_bytes_are_no_network(folder, noise, looks_like_a_zip):
    file = folder / "noise.npz"
    file.write_bytes(b"PK\x03\x04" * looks_like_a_zip + noise)
    with pytest.raises(ValueError, match="is damaged, or not a saved network"):
        load(file)


class Bomb:
    """Creates a folder when it is unpickled."""

    def __init__(self, target):
        self.target = str(target)

    def __reduce__(self):
        return os.mkdir, (self.target,)


@pytest.mark.parametrize("kind", ["npz", "npy", "pickle"])
def test_loading_runs_nothing_that_is_in_the_file(tmp_path, kind):
    path, target = tmp_path / "network.npz", tmp_path / "it went off"
    bomb = np.empty((1, 1), dtype=object)
    bomb[0, 0] = Bomb(target)
    with open(path, "wb") as file:
        match kind:
            case "npz":
                np.savez(file, syn0=bomb)
            case "npy":
                np.save(file, bomb)
            case "pickle":
                pickle.dump(bomb, file)
    with pytest.raises(ValueError, match="is damaged, or not a saved network") as error:
        load(path)
    assert not target.exists()
    assert "unsafely" not in str(error.value)  # NumPy's advice to load it all the same

    loaded = np.load(path, allow_pickle=True)  # the bomb is real
    if kind == "npz":
        with loaded:
            loaded["syn0"]
    assert target.exists()


def test_a_small_file_that_unpacks_to_more_than_a_computer_holds_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(storage, "MOST_BYTES", 10_000)
    with zipfile.ZipFile(tmp_path / "bomb.npz", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("syn0.npy", bytes(1_000_000))
    assert (tmp_path / "bomb.npz").stat().st_size < 2_000
    with pytest.raises(ValueError, match=r"expected 10,000 bytes at most in .*bomb.npz, got more"):
        load(tmp_path / "bomb.npz")


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ({}, "to hold syn0, syn1, ... and nothing else, got an empty file"),
        ({"photo": np.zeros((2, 2))}, "to hold syn0, syn1, ... and nothing else, got photo"),
        ({"syn1": np.zeros((2, 2))}, "to hold syn0, syn1, ... and nothing else, got syn1"),
        (
            {"syn0": np.zeros((2, 2)), "x": 1},
            "to hold syn0, syn1, ... and nothing else, got syn0, x",
        ),
        (
            {"syn0": np.zeros(3)},
            "holds no network: expected synapses of shape (n_in, n_out), got (3,)",
        ),
        ({"syn0": [[np.nan]]}, "holds no network: expected synapses to hold finite numbers"),
        ({"syn0": [["a"]]}, "holds no network: expected synapses to be made of numbers"),
        (
            {"syn0": np.zeros((2, 2)), "syn1": np.zeros((3, 1))},
            "holds no network: expected syn1 with 2 rows, one for each neuron before it, got shape",
        ),
    ],
)
def test_somebody_elses_npz_is_told_apart(tmp_path, tables, words):
    path = tmp_path / "foreign.npz"
    np.savez(path, **tables)
    with pytest.raises(ValueError) as error:
        load(path)
    assert f"{path} {words}" in str(error.value)


@pytest.mark.parametrize(
    "content", [b"", b"my weights: 1, 2, 3\n", b"\x89PNG\r\n\x1a\n", b"\x80\x04"]
)
def test_another_kind_of_file_is_told_apart(tmp_path, content):
    path = tmp_path / "other.txt"
    path.write_bytes(content)
    with pytest.raises(ValueError) as error:
        load(path)
    assert str(error.value) == f"{path} is damaged, or not a saved network"


def test_a_single_array_is_not_a_network(tmp_path):
    np.save(tmp_path / "array.npy", np.zeros((3, 4)))
    with pytest.raises(ValueError, match="is damaged, or not a saved network"):
        load(tmp_path / "array.npy")


def test_nothing_there_and_a_folder_there_are_no_file(tmp_path):
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(FileNotFoundError) as error:
            load(path)
        assert str(error.value) == f"expected a saved network at {path}, found no file there"


def test_a_file_that_may_not_be_read_is_not_called_damaged(path, monkeypatch):
    def refuse(*arguments, **named):
        raise PermissionError("not yours")

    monkeypatch.setattr(storage.np, "load", refuse)
    with pytest.raises(PermissionError, match="not yours"):
        load(path)


# ------------------------------------------------------------------ what is refused


def test_only_networks_are_saved(path):
    with pytest.raises(ValueError, match=r"^expected a Network, got \[1, 2\]$"):
        save(path, [1, 2])
    assert same(load(path), OLD)


def test_a_place_where_no_file_can_stand_is_named(tmp_path):
    with pytest.raises(ValueError) as error:
        save(tmp_path / "missing" / "network.npz", OLD)
    assert str(error.value) == f"expected a folder that exists, got {tmp_path / 'missing'}"
    with pytest.raises(ValueError) as error:
        save(tmp_path, OLD)
    assert str(error.value) == f"expected the name of a file, got the folder {tmp_path}"
    for name in ("network/", "network/.", f"network{os.sep}"):
        with pytest.raises(ValueError) as error:
            save(f"{tmp_path}/{name}", OLD)
        assert str(error.value) == f"expected the name of a file, got the folder {tmp_path}/{name}"
    assert list(tmp_path.iterdir()) == []
