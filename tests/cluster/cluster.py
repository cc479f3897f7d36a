"""A Dask cluster on the loopback of this machine, and waiting for what can be seen."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time

LIMIT = 60  # seconds that anything may take on a busy machine


def wait_until(holds, what, seconds=LIMIT):
    """Waits until `holds` gives something true and gives that; fails with `what` after a time."""
    deadline = time.monotonic() + seconds
    while not (found := holds()):
        if time.monotonic() > deadline:
            raise AssertionError(f"still not after {seconds} s: {what}")
        time.sleep(0.05)
    return found


def is_running(pid):
    """False, too, for a process that has ended and that nobody has waited for."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def end(process):
    """Kills a process with its group, stopped ones too."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextlib.contextmanager
def running_cluster(folder, workers=2, ttl=6):
    """Gives the scheduler file of a scheduler with workers; all of them end with the context.

    `ttl`: after this many seconds without a sign of life a worker is taken for lost.
    """
    file = folder / "scheduler.json"
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": f"{ttl}s"}
    commands = [["dask-scheduler", "--no-dashboard", "--host", "127.0.0.1", "--port", "0",
                 "--scheduler-file", str(file)]]
    commands += [["dask-worker", "--scheduler-file", str(file), "--nthreads", "1",
                  "--no-dashboard", "--host", "127.0.0.1",
                  "--local-directory", str(folder)]] * workers
    processes = []
    try:
        with open(folder / "cluster.log", "ab") as log:
            for command in commands:
                # No cluster outlives a test that is itself killed.
                processes.append(subprocess.Popen(
                    ["setpriv", "--pdeathsig", "KILL", "/usr/bin/python3", f"/usr/bin/{command[0]}",
                     *command[1:]], stdout=log, stderr=log, env=environment,
                    start_new_session=True))
        yield file
    finally:
        for process in processes:
            end(process)
