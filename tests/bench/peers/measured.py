"""Runs a command and tells how long it took and what it needed."""

import dataclasses
import os
import pathlib
import signal
import subprocess


@dataclasses.dataclass(frozen=True)
class Run:
    wall: float  # seconds
    cpu: float  # seconds, of the process and all its children
    peak: int  # KiB of the largest of them


class Failure(Exception):
    pass


def run(measure, command, limit):
    """By the small program `measure`; raises Failure after `limit` seconds, or when the command fails."""
    figures = pathlib.Path(os.environ["TMPDIR"]) / "figures"
    process = subprocess.Popen([measure, figures, "sh", "-c", command], start_new_session=True,
                               stderr=subprocess.PIPE, text=True, errors="replace")
    try:
        _, told = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise Failure(f"took more than {limit} s") from None
    wall, cpu, peak, code = figures.read_text().split()
    if code != "0":
        raise Failure(f"exit code {code}: {told[-300:]}")
    return Run(float(wall), float(cpu), int(peak))
