"""The class's own configuration, without what needs a real server: accounts, systemd, port 8000."""

import os
from pathlib import Path

c = get_config()  # noqa: F821
load_subconfig(str(Path(__file__).resolve().with_name("jupyterhub_config.py")))  # noqa: F821

FOLDER = Path(os.environ["NNLIB_REHEARSAL"])
HUB, PROXY = os.environ["NNLIB_REHEARSAL_PORTS"].split()

c.JupyterHub.bind_url = os.environ["NNLIB_REHEARSAL_ADDRESS"]
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{HUB}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{PROXY}"
c.ConfigurableHTTPProxy.command = [os.environ["NNLIB_REHEARSAL_PROXY"]]
c.JupyterHub.db_url = f"sqlite:///{FOLDER / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(FOLDER / "cookie_secret")

c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.DummyAuthenticator.password = os.environ["NNLIB_REHEARSAL_PASSWORD"]

c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(FOLDER / "homes" / "{username}")
if os.geteuid() == 0:
    c.Spawner.args += ["--allow-root"]
