"""A stand-in for Circus in tests: the same command lines, the same ini files, watchers that really run.

circusd [--daemon] [--pidfile FILE] [--log-level L] CONFIG and circusctl [--endpoint E] COMMAND, as Circus has them; what
they say to each other is a line of text instead of ZeroMQ. Like the real one, circusd --daemon ends with 0 at once.
"""
import configparser
import grp
import os
import pwd
import resource
import shlex
import signal
import socket
import subprocess
import sys
import time

__version__ = "0.19.0"


class Watcher:
    """Some processes of one command; `wanted` is what an administrator or the flapping plugin last said."""

    def __init__(self, name, options, env):
        self.name, self.options, self.env, self.processes = name, options, env, []
        self.wanted = options.get("autostart", "True").lower() != "false"
        self.ends, self.tries, self.again = [], 0, None

    def same(self, other):
        return (self.options, self.env) == (other.options, other.env)

    def become(self):
        for option, value in self.options.items():
            if option.startswith("rlimit_"):
                resource.setrlimit(getattr(resource, "RLIMIT_" + option[7:].upper()), (int(value), int(value)))
        uid, gid = self.options.get("uid"), self.options.get("gid")
        if uid:
            user = pwd.getpwuid(int(uid)) if uid.isdigit() else pwd.getpwnam(uid)
            os.setgroups([])
            os.setgid(user.pw_gid if gid is None else int(gid) if gid.isdigit() else grp.getgrnam(gid).gr_gid)
            os.setuid(user.pw_uid)

    def keep(self, output, flapping):
        for process in [p for p in self.processes if p.poll() is not None]:
            self.processes.remove(process)
            if flapping:
                self.ended(flapping)
        if self.again is not None and time.monotonic() >= self.again:
            self.wanted, self.again = True, None
        while self.wanted and len(self.processes) < int(self.options.get("numprocesses", 1)):
            words = shlex.split(self.options["cmd"]) + shlex.split(self.options.get("args", ""))
            self.processes.append(
                subprocess.Popen(
                    words,
                    preexec_fn=self.become,
                    cwd=self.options.get("working_dir", "/"),
                    env={"PATH": "/usr/local/bin:/usr/bin:/bin", **self.env},
                    stdout=output,
                    stderr=output,
                )
            )

    def ended(self, flapping):
        """The flapping plugin: `attempts` ends within `window` seconds stop it for `retry_in`, `max_retry` times."""
        self.ends = (self.ends + [time.monotonic()])[-int(flapping.get("attempts", 2)):]
        if len(self.ends) < int(flapping.get("attempts", 2)):
            return
        if self.ends[-1] - self.ends[0] > float(flapping.get("window", 1)):
            self.tries = 0
            return
        self.wanted, self.ends, most = False, [], int(flapping.get("max_retry", 5))
        if self.tries < most or most == -1:
            self.tries, self.again = self.tries + 1, time.monotonic() + float(flapping.get("retry_in", 7))
        else:
            self.tries = 0

    def stop(self):
        self.wanted, self.again = False, None
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(float(self.options.get("graceful_timeout", 30)))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = []

    def start(self, output):
        self.wanted, self.ends, self.tries = True, [], 0
        self.keep(output, None)


def read(path):
    ini = configparser.RawConfigParser(strict=False)
    ini.optionxform = str
    if not ini.read(path):
        sys.exit("circusd: no configuration " + path)
    folder = ini.get("circus", "include_dir", fallback=None)
    if folder and os.path.isdir(folder):
        ini.read(sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".ini")))
    watchers = {}
    for section in ini.sections():
        if section.startswith("watcher:"):
            name = section.split(":", 1)[1]
            env = dict(ini.items("env:" + name)) if ini.has_section("env:" + name) else {}
            watchers[name] = Watcher(name, dict(ini.items(section)), env)
    return ini, watchers


def address(endpoint):
    host, port = endpoint.replace("tcp://", "").rsplit(":", 1)
    return host, int(port)


def answer(line, path, watchers, output):
    """One command of circusctl: (reply, whether to go on)."""
    command, *names = [word for word in line.split() if word not in ("--waiting", "--async")]
    if command == "quit":
        return "ok", False
    if command == "reloadconfig":
        wanted = read(path)[1]
        for name in list(watchers):
            if name not in wanted or not watchers[name].same(wanted[name]):
                watchers.pop(name).stop()
        for name, watcher in wanted.items():
            watchers.setdefault(name, watcher).keep(output, None)
        return "ok", True
    if [name for name in names if name not in watchers]:
        return "error: program %s not found" % names[0], True
    of = [watchers[name] for name in names] or [watchers[name] for name in sorted(watchers)]
    if command == "status":
        states = ["active" if watcher.wanted else "stopped" for watcher in of]
        return "\n".join(states if names else ["%s: %s" % (w.name, s) for w, s in zip(of, states)]), True
    if command == "list":
        return ",".join([str(p.pid) for p in of[0].processes] if names else [w.name for w in of]), True
    if command not in ("start", "stop", "restart", "rm"):
        return "error: unknown command", True
    for watcher in of:
        if command != "start":
            watcher.stop()
        if command in ("start", "restart"):
            watcher.start(output)
        if command == "rm":
            del watchers[watcher.name]
    return "ok", True


def serve(path, pidfile):
    ini, watchers = read(path)
    log = ini.get("circus", "logoutput", fallback=None)
    output = open(log, "ab", buffering=0) if log else None
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(address(ini.get("circus", "endpoint", fallback="tcp://127.0.0.1:5555")))
    server.listen(8)
    # ends are seen at once, by SIGCHLD, in the real one
    server.settimeout(0.1)
    flapping = dict(ini.items("plugin:flapping")) if ini.has_section("plugin:flapping") else None
    if pidfile:
        with open(pidfile, "w") as file:
            file.write("%d\n" % os.getpid())
    ended = []
    signal.signal(signal.SIGTERM, lambda *_: ended.append(1))
    going = True
    while going and not ended:
        for watcher in watchers.values():
            watcher.keep(output, flapping)
        try:
            client, _ = server.accept()
        except (socket.timeout, InterruptedError):
            continue
        with client:
            reply, going = answer(client.makefile().readline().strip(), path, watchers, output)
            client.sendall(reply.encode() + b"\n")
    for watcher in watchers.values():
        watcher.stop()
    if pidfile and os.path.exists(pidfile):
        os.unlink(pidfile)


def circusd():
    words, daemon, pidfile, path = sys.argv[1:], False, None, None
    while words:
        word = words.pop(0)
        if word == "--daemon":
            daemon = True
        elif word == "--pidfile":
            pidfile = words.pop(0)
        elif word == "--log-level":
            words.pop(0)
        else:
            path = word
    if daemon:
        if os.fork():
            os._exit(0)
        os.setsid()
        if os.fork():
            os._exit(0)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
    serve(path, pidfile)


def circusctl():
    words, endpoint = sys.argv[1:], "tcp://127.0.0.1:5555"
    while words[:1] in (["--endpoint"], ["--timeout"]):
        endpoint, words = words[1] if words[0] == "--endpoint" else endpoint, words[2:]
    try:
        with socket.create_connection(address(endpoint), 60) as server:
            server.sendall(" ".join(words).encode() + b"\n")
            reply = server.makefile().read().strip()
    except OSError as error:
        sys.exit("circusctl: %s" % error)
    print(reply)
    sys.exit(3 if reply.startswith("error") else 0)
