"""Breaks a command, and then the run that takes up what the first one left. Used by crash_points.py.

After the second break every file has its old content or its new one, whoever reads the workspace
finds all old or all new, and the third run, undisturbed, gives what one run gives, with no other
file left behind by either of those before it.
"""

import re
import shutil

from faulted import ON_ITS_WAY, WAYS, WRITTEN, Broken, broken_run, files_in, require, undisturbed_run, what_is_read

NO_PROCESS = (1 << 22) + 1  # more than Linux counts to
TWICE = "twice"  # what a check of a command is told: the run before may have written


def copy_of(folder, to):
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, symlinks=True)


def shape_of(folder):
    """What lies there, whatever the number of the process that left it."""
    names = [(re.sub(r"\.\d+\.", ".N.", str(file.relative_to(folder))), file.read_bytes())
             for file in folder.rglob("*") if file.is_file()]
    return (*sorted((name, re.sub(rb"\.\d+\.(?=new|old|set|undo)", b".N.", content)) for name, content in names),
            *sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_dir()))


def forget_process(folder):
    """What a run left keeps the number of a process that is gone: while the state is tried again and
    again, the system gives the number to others, and what they have is theirs."""
    for file in [*folder.rglob("*")]:
        if ON_ITS_WAY.search(file.name):
            file.rename(file.with_name(re.sub(r"\.\d+\.(?=\w+$)", f".{NO_PROCESS}.", file.name)))


def left_by_one(faults, scratch, command, base, calls, each):
    """Every state that a first break leaves, once: how it came about, and a copy of it."""
    run, known = scratch / "run", {shape_of(base)}
    for way in WAYS:
        for n in faults.chosen(range(1, calls + 1), each):
            copy_of(base, run)
            faults.run(command.arguments(run), FAULT_AT=str(n), **WAYS[way])
            shape = shape_of(run)
            if shape in known:
                continue
            known.add(shape)
            state = scratch / "state"
            copy_of(run, state)
            forget_process(state)
            yield f"{way} at call {n}", state


def second_break(faults, command, run, way, m, old, new):
    broken = broken_run(faults, command, run, m, way, old, new)
    state = what_is_read(faults, command, run, broken, TWICE, old, new)
    result, _, said = broken
    if result.returncode in WRITTEN and old != new:
        require(state == "new", f"{state}, and {said}")
    undisturbed_run(faults, command, run, old, new)


def break_twice(faults, scratch, name, command, each):
    """How many rounds there were, and what was wrong in them."""
    base, run, log = scratch / "base", scratch / "run", scratch / "log"
    base.mkdir()
    command.prepare(base)
    old = files_in(base)

    def calls_from(state):
        log.unlink(missing_ok=True)
        copy_of(state, run)
        faults.run(command.arguments(run), FAULT_LOG=str(log))
        return len(log.read_text().splitlines()) if log.exists() else 0

    first_calls = calls_from(base)
    new = files_in(run)
    wrong, rounds = [], 0
    for first, state in left_by_one(faults, scratch, command, base, first_calls, each):
        calls = calls_from(state)
        for way in WAYS:
            for m in faults.chosen(range(1, calls + 1), each):
                copy_of(state, run)
                rounds += 1
                try:
                    second_break(faults, command, run, way, m, old, new)
                except Broken as found:
                    wrong.append(f"{name}, {first}, then {way} at call {m}: {found}")
    return rounds, wrong
