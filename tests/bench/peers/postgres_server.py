"""A PostgreSQL server of our own: an empty cluster in a folder, reached by a socket in it."""

import contextlib
import os
import pathlib
import subprocess
import time


@contextlib.contextmanager
def running(folder):
    """Gives the options of psql that reach the server; it is gone afterwards."""
    programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: float(each.parent.name))
    folder.mkdir()
    as_user = []  # the server refuses to be root
    if os.geteuid() == 0:
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run(["chown", "postgres:postgres", folder], check=True)
    subprocess.run([*as_user, programs / "initdb", "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C.UTF-8",
                    "-D", folder / "data"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Without spare memory on top, malloc gives back and asks for pages at every regular expression: 12 times slower.
    environment = {**os.environ, "MALLOC_TOP_PAD_": str(16 << 20)}
    server = subprocess.Popen([*as_user, programs / "postgres", "-D", folder / "data", "-k", folder,
                               "-c", "listen_addresses="], env=environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    options = f"-h {folder} -U bench -d postgres"
    try:
        for _ in range(200):
            if subprocess.run(f"psql -X -q {options} -c ''", shell=True, stderr=subprocess.DEVNULL).returncode == 0:
                break
            time.sleep(0.05)
        else:
            raise RuntimeError("PostgreSQL does not start")
        yield options
    finally:
        server.terminate()
        server.wait()
