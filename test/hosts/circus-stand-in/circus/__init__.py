"""A stand-in for Circus in tests: the same command lines, the same ini files, watchers that really run.

circusd [--daemon] [--pidfile FILE] [--log-level L] CONFIG and circusctl [--endpoint E] COMMAND, as Circus has them; what
they say to each other is a line of text instead of ZeroMQ. Like the real one, circusd --daemon ends with 0 at once.
"""
import configparser
import os
import pwd
import shlex
import signal
import socket
import subprocess
import sys

__version__ = "0.19.0"


class Watcher:
    def __init__(self, name, options, env):
        self.name, self.options, self.env, self.processes = name, options, env, []

    def same(self, other):
        return (self.options, self.env) == (other.options, other.env)

    def become(self):
        uid = self.options.get("uid")
        if uid:
            user = pwd.getpwuid(int(uid)) if uid.isdigit() else pwd.getpwnam(uid)
            os.setgroups([])
            os.setgid(user.pw_gid)
            os.setuid(user.pw_uid)

    def keep(self, output):
        self.processes = [p for p in self.processes if p.poll() is None]
        while len(self.processes) < int(self.options.get("numprocesses", 1)):
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

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self.processes = []


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
    words = line.split()
    if words == ["quit"]:
        return "ok", False
    if words == ["reloadconfig"]:
        wanted = read(path)[1]
        for name in list(watchers):
            if name not in wanted or not watchers[name].same(wanted[name]):
                watchers.pop(name).stop()
        for name, watcher in wanted.items():
            watchers.setdefault(name, watcher).keep(output)
        return "ok", True
    if words[:1] == ["status"]:
        return "\n".join(name + ": " + ("active" if w.processes else "stopped") for name, w in sorted(watchers.items())), True
    return "error: unknown command", True


def serve(path, pidfile):
    ini, watchers = read(path)
    log = ini.get("circus", "logoutput", fallback=None)
    output = open(log, "ab", buffering=0) if log else None
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(address(ini.get("circus", "endpoint", fallback="tcp://127.0.0.1:5555")))
    server.listen(8)
    server.settimeout(float(ini.get("circus", "check_delay", fallback="5")) / 5)
    if pidfile:
        with open(pidfile, "w") as file:
            file.write("%d\n" % os.getpid())
    ended = []
    signal.signal(signal.SIGTERM, lambda *_: ended.append(1))
    going = True
    while going and not ended:
        for watcher in watchers.values():
            watcher.keep(output)
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
    if words[:1] == ["--endpoint"]:
        endpoint, words = words[1], words[2:]
    try:
        with socket.create_connection(address(endpoint), 5) as server:
            server.sendall(" ".join(words).encode() + b"\n")
            reply = server.makefile().read().strip()
    except OSError as error:
        sys.exit("circusctl: %s" % error)
    print(reply)
    sys.exit(3 if reply.startswith("error") else 0)
