"""Open the first lesson:   python start.py

python start.py                      make `.venv` if needed, then open JupyterLab on lesson 00
python start.py --port 9000          anything else goes to `jupyter lab`
python start.py test                 run every test; what follows goes to pytest
python start.py notebooks [files]    execute notebooks and bring them into their normal form
python start.py pages [folder]       build all lessons as pages that need no Python and no network

Only Python itself is needed. On Windows write `py` instead of `python`.
"""

import sys

# Every line of this file must be readable by an old Python, or it could not say this:
if sys.version_info < (3, 11):
    sys.exit(
        "These lessons need Python 3.11 or newer, and this is Python %d.%d: "
        "get a newer one from python.org, then run the same command with it." % sys.version_info[:2]
    )

from tools.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
