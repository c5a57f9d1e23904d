"""The whole four-minute program, in a terminal: python -m nnlib"""

import argparse
import sys
from collections.abc import Sequence

from tqdm import tqdm

from nnlib.examples import FOUR_EXAMPLES
from nnlib.network import Network
from nnlib.storage import load, place_for_a_file, save
from nnlib.training import train

INTERVAL = 10_000  # iterations between two printed errors, as in the classic program
SLICE = 1_000  # iterations between two looks at the keyboard: so many at most does Ctrl-C lose


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, train and test the network; 0 if all went well."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130
    except (ValueError, OSError) as error:
        print(f"python -m nnlib: {error}", file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    if options.save:
        place_for_a_file(options.save)
    if options.resume:
        network = load(options.resume)
    else:
        network = Network.random([3, options.hidden, 1], options.seed)
    network, stopped = _train(network, options.iterations, options.learning_rate)
    outputs = network.predict(FOUR_EXAMPLES.inputs)
    print("\n   input    target   output")
    for inputs, target, output in zip(
        FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets, outputs, strict=True
    ):
        print(f"  {inputs.astype(int)}      {target[0]:.0f}     {output[0]:.7f}")
    if options.save:
        save(options.save, network)
        print(f"\nSaved what it has learned: {options.save}")
    return 130 if stopped else 0


def _train(network: Network, iterations: int, learning_rate: float) -> tuple[Network, bool]:
    """The network after training, and whether Ctrl-C stopped it before the end."""
    done = 0
    with tqdm(total=iterations, unit=" iterations", leave=False, disable=None) as bar:
        try:
            while True:
                amount = min(SLICE, iterations - done)
                history = train(network, FOUR_EXAMPLES, amount, learning_rate)
                if done % INTERVAL == 0 or done == iterations:
                    bar.write(f"iteration {done:>6,}   error {history.errors[0]:.10f}")
                if done == iterations:
                    return network, False
                network, done = history.network, done + amount
                bar.update(amount)
        except KeyboardInterrupt:
            bar.write(f"\nStopped at iteration {done:,}. This is what it has learned so far:")
            return network, True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m nnlib",
        description="Train a neural network of three layers on four examples, and watch it learn.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--seed", type=int, default=1, metavar="N", help="which random weights to start from")
    add("--iterations", type=int, default=60_000, metavar="N", help="how often to train")
    add("--hidden", type=int, default=4, metavar="N", help="how many hidden neurons")
    add("--learning-rate", type=float, default=1.0, metavar="X", help="how far each update goes")
    add("--save", metavar="FILE", help="write what it has learned to this file")
    add("--resume", metavar="FILE", help="go on from a saved file (its size and weights count)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
