"""JupyterHub on one server, for one class. How to get there: classroom/servers.md.

Whatever is said here is also what `python -m classroom.jupyterhub.rehearsal` starts, with ten
students; `rehearsal_config.py` replaces only what needs a real server: accounts and systemd.
"""

import sys
from pathlib import Path

c = get_config()  # noqa: F821  JupyterHub reads this file and gives it this name
HERE = Path(__file__).resolve().parent

# Students are accounts of this server, in the group `students`.
c.JupyterHub.authenticator_class = "pam"
c.LocalAuthenticator.allowed_groups = {"students"}

# A class logs in all at once. A server of one's own takes seconds to start alone, and more than the
# usual 30 seconds beside nine others: so four at a time, and time enough. Whoever comes fifth sees
# a page that tries again by itself (templates/error.html).
c.JupyterHub.concurrent_spawn_limit = 4
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
c.JupyterHub.template_paths = [str(HERE / "templates")]

# systemd starts the servers, because it holds each student to the limit; JupyterHub's own spawner
# tells the limit to the student's server and enforces nothing. A list that grows without end then
# costs that student's server, and nobody else's: by default, systemd stops all of a service of which
# one process was killed for its memory (OOMPolicy=stop).
c.JupyterHub.spawner_class = "systemd"
c.Spawner.mem_limit = "1G"
c.SystemdSpawner.isolate_tmp = True

# The lessons' own Python, which is the one that runs JupyterHub.
c.Spawner.cmd = [str(Path(sys.executable).with_name("jupyterhub-singleuser"))]
c.Spawner.default_url = "/lab"
c.Spawner.environment = {
    "OMP_NUM_THREADS": "1",  # the lessons' matrices are small: more threads only queue
    "OPENBLAS_NUM_THREADS": "1",
}
# Otherwise each kernel prints a warning about eavesdroppers.
c.Spawner.args = ["--KernelManager.transport_encryption=auto"]
