"""Running code like a notebook, which keeps the lines of every cell for whoever asks."""

import linecache


def run_cell(code, names):
    file = f"<cell {hash(code)}>"
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    exec(compile(code, file, "exec"), names)
    return names
