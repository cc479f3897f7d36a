"""Who does the job, by which command, and up to how many records."""

import dataclasses
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
BULK = "{jixiao} bulk --period 2024Q3 --values in-period --fields id,status --to csv"


@dataclasses.dataclass(frozen=True)
class Contender:
    name: str
    command: str  # of sh; {csv}, {ndjson}, {book}, {sheet} are the inputs, {out} the output
    most: int = 10_000_000  # records; more would take minutes, or the memory of the machine
    judges: bool = True  # false: moves the bytes only, as a floor
    in_server: bool = False  # its CPU time and memory are those of another process
    only_benchmark: bool = False  # does not take records with units and projects
    needs: str = ""  # a program or a file
    hint: str = ""


BASE = Contender("jixiao, CSV, 1 thread", BULK + " --jobs 1 <{csv} >{out}")
CONTENDERS = [
    BASE,
    Contender("jixiao, CSV, 2 threads", BULK + " --jobs 2 <{csv} >{out}"),
    Contender("jixiao, NDJSON, 1 thread", BULK + " --jobs 1 <{ndjson} >{out}"),
    Contender("jixiao, NDJSON, 2 threads", BULK + " --jobs 2 <{ndjson} >{out}"),
    Contender("jixiao evaluate, YAML", "{jixiao} evaluate -C {book} --period 2024Q3 --format csv -o {out}",
              most=100_000, only_benchmark=True),
    Contender("cat to a file", "cat <{csv} >{out}", judges=False),
    Contender("wc -l (reads only)", "wc -l <{csv} >{out}", judges=False),
    *(Contender(f"DuckDB, {threads} thread{'s' * (threads > 1)}",
                f"node {HERE}/job_duckdb.mjs {{csv}} {{out}} {threads}",
                needs=f"{HERE}/node_modules/@duckdb/node-api", hint=f"npm ci in {HERE}")
      for threads in (1, 2)),
    Contender("pandas", f"/usr/bin/python3 {HERE}/job_pandas.py {{csv}} {{out}}", most=1_000_000,
              needs="/usr/lib/python3/dist-packages/pandas", hint="apt-get install python3-pandas"),
    Contender("mawk", f"mawk -f {HERE}/job.awk <{{csv}} >{{out}}", needs="mawk",
              hint="apt-get install mawk"),
    Contender("PostgreSQL", f"psql -X -q {{server}} -f {HERE}/job_postgres.sql <{{csv}} >{{out}}",
              most=100_000, in_server=True, only_benchmark=True, needs="psql", hint="apt-get install postgresql"),
    Contender("LibreOffice", "soffice -env:UserInstallation=file://{folder}/office --headless"
              " --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir {folder}/sheet {sheet}"
              " >{folder}/office.log && mv {folder}/sheet/records.csv {out}",
              most=10_000, only_benchmark=True, needs="soffice", hint="apt-get install libreoffice-calc-nogui"),
]


def present():
    """Those whose programs are there; says what is missing."""
    there = []
    for contender in CONTENDERS:
        if contender.needs and not (shutil.which(contender.needs) or pathlib.Path(contender.needs).exists()):
            print(f"{contender.name} is left out: {contender.hint}")
        else:
            there.append(contender)
    return there
