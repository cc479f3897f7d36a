"""Breaks the local page's program at every call of a save: the file is old or new, and who saved is
told so. Used by py."""

import shutil

from faulted import ON_ITS_WAY, WAYS, files_in, put_unit, require
from served import Served

NAME = "actuals/2024Q2.yaml"
NEW = "period: 2024Q2\nactuals:\n  新增企业: 7家\n  合格率: 100%\n"


def one_save(faults, folder, before, **fault):
    served = Served(faults.program, folder / "unit", LD_PRELOAD=faults.broken_disk, **fault)
    try:
        return served.save(NAME, before, NEW)
    finally:
        served.stop()


def wrong_after(faults, folder, way, status, before):
    file = folder / "unit" / NAME
    now = file.read_text()
    if now not in (before, NEW):
        return f"status {status}, and the file is neither old nor new"
    if status == 200 and now != NEW:
        return "saved, as it says, but the file is old"
    if way != "killed" and status != 200 and now == NEW:
        return f"status {status}, but the file is new"
    if way != "killed" and status == 0:
        return "no answer"
    again = one_save(faults, folder, now)
    if again != 200 or file.read_text() != NEW:
        return f"the next save: status {again}"
    left = [name for name in files_in(folder) if ON_ITS_WAY.search(name)]
    return f"{left} stays" if left else None


def break_saves(faults, scratch, each):
    base, run, log = scratch / "base", scratch / "run", scratch / "log"
    base.mkdir()
    put_unit(base)
    before = (base / "unit" / NAME).read_text()

    def renew():
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(base, run)

    renew()
    status = one_save(faults, run, before, FAULT_LOG=str(log))
    require(status == 200, f"an undisturbed save gives the status {status}")
    calls = log.read_text().splitlines()
    wrong, rounds = [], 0
    for way, fault in WAYS.items():
        for n in faults.chosen(range(1, len(calls) + 1), each):
            renew()
            rounds += 1
            status = one_save(faults, run, before, FAULT_AT=str(n), **fault)
            if found := wrong_after(faults, run, way, status, before):
                wrong.append(f"serve, {way} at call {n} ({calls[n - 1]}): {found}")
    return rounds, wrong
