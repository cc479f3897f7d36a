"""A PostgreSQL server of its own, and what stands between it and a program, to kill it at a statement."""

import os
import pathlib
import pwd
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import time

SOCKET = ".s.PGSQL.5432"


def newest_programs():
    """Debian keeps the programs of every version apart."""
    found = [each.parent for each in pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if not found:
        raise RuntimeError("PostgreSQL is not installed")
    return max(found, key=lambda folder: int(folder.parent.name))


class Server:
    """Its processes can be killed at any moment; it comes up again by itself, or by `start`."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jixiao-server."))
        self.programs = newest_programs()
        self.user = None
        if os.geteuid() == 0:
            self.user = "postgres"
            known = pwd.getpwnam(self.user)
            os.chown(self.folder, known.pw_uid, known.pw_gid)
        self.log = open(self.folder / "log", "ab")
        self.process = None
        self._begin("initdb", "-D", self.folder / "data", "-U", "jixiao", "-A", "trust", "-E", "UTF8",
                    "--no-locale", "--no-sync").wait()
        self.start()

    def _begin(self, program, *arguments):
        return subprocess.Popen([str(self.programs / program), *map(str, arguments)], user=self.user,
                                stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, cwd=self.folder)

    def start(self):
        """Starts it, once whatever is left of a killed one has gone."""
        for _ in range(50):
            if not self.process or self.process.poll() is not None:
                self.process = self._begin("postgres", "-D", self.folder / "data", "-k", self.folder, "-c",
                                           "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB")
            if self.wait():
                return
        raise RuntimeError(f"PostgreSQL does not start: {(self.folder / 'log').read_text()[-2000:]}")

    def wait(self):
        """Whether it answers in a while; it does not while it recovers."""
        for _ in range(200):
            if self.process.poll() is not None:
                return False
            if self.ask("SELECT 1") is not None:
                return True
            time.sleep(0.02)
        return False

    def ask(self, *statements, database="postgres"):
        """What the last of the statements gives, its columns separated by |; nothing when it fails."""
        words = [word for each in statements for word in ("-c", each)]
        asked = subprocess.run([str(self.programs / "psql"), "-h", str(self.folder), "-U", "jixiao", "-d", database,
                                "-AtqX", "-v", "ON_ERROR_STOP=1", *words], capture_output=True, text=True)
        return asked.stdout.strip() if asked.returncode == 0 else None

    def kill(self):
        """Kills all of it at once, as a machine that is switched off does."""
        own = self.process.pid
        children = [int(each.name) for each in pathlib.Path("/proc").iterdir()
                    if each.name.isdigit() and _parent_of(each) == own]
        for each in (own, *children):
            _kill(each)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _parent_of(process):
    try:
        return int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])
    except (OSError, IndexError):
        return 0


def _kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Between:
    """Passes a program's statements on to the server and the answers back, and kills at the n-th:

    before    the server does not see the statement
    within    the server has it, and nobody waits for what it does
    answered  the server has done it, and the program does not learn so
    """

    MOMENTS = ("before", "within", "answered")

    def __init__(self, server, folder, at=0, moment="before", is_whole=False):
        self.server, self.at, self.moment, self.is_whole = server, at, moment, is_whole
        self.statements = []
        self.folder = folder
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(folder / SOCKET))
        self.listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self):
        self.listener.close()
        (self.folder / SOCKET).unlink()

    def _accept(self):
        while True:
            try:
                program, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(program,), daemon=True).start()

    def _serve(self, program):
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(str(self.server.folder / SOCKET))
            self._pass_on(program, server)
        except OSError:
            pass  # one of them has gone, as was to be
        finally:
            program.close()
            server.close()

    def _pass_on(self, program, server):
        size, = struct.unpack("!I", _exactly(program, 4))
        server.sendall(struct.pack("!I", size) + _exactly(program, size - 4))
        backend = self._answer(server, program)
        while True:
            asked = b""
            while True:
                kind, message = _message(program)
                asked += message
                if kind in b"QSX":  # a statement, or the end of the parts of one
                    break
            self.statements.append(_text_of(asked))
            is_here = len(self.statements) == self.at
            if is_here and self.moment == "before":
                self._kill(backend)
            server.sendall(asked)
            if kind == b"X":
                return
            if is_here and self.moment == "within":
                self._kill(backend)
            self._answer(server, program, is_here and self.moment == "answered" and backend)

    def _answer(self, server, program, to_kill=None):
        """Passes an answer on, up to where the server waits; gives the process that answers, if it tells."""
        answer, backend = b"", None
        while True:
            kind, message = _message(server)
            answer += message
            if kind == b"K":
                backend, = struct.unpack("!I", message[5:9])
            if kind in b"ZE" and (kind == b"Z" or backend is None and not self.statements):
                break
        if to_kill:
            self._kill(to_kill)
            raise OSError("the answer is lost")
        program.sendall(answer)
        return backend

    def _kill(self, backend):
        if self.is_whole:
            self.server.kill()
        else:
            _kill(backend)


def _exactly(connection, size):
    got = b""
    while len(got) < size:
        part = connection.recv(size - len(got))
        if not part:
            raise OSError("the connection has ended")
        got += part
    return got


def _message(connection):
    head = _exactly(connection, 5)
    size, = struct.unpack("!I", head[1:])
    return head[:1], head + _exactly(connection, size - 4)


def _text_of(asked):
    """The statement as a message names it, for who reads what went wrong."""
    words = asked[5:120].decode(errors="replace").replace("\0", " ").split()
    return " ".join(words)[:60]
