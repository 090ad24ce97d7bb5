"""A watcher: so many processes of one command, kept, stopped, started."""
import grp
import os
import pwd
import re
import resource
import shlex
import signal
import subprocess
import time

from circus.config import is_true


class Watcher:
    def __init__(self, options, sockets, log):
        self.options, self.sockets, self.log = options, sockets, log
        self.name = options["name"]
        self.status, self.processes, self.spawned = "stopped", [], False

    def option(self, name, default):
        return self.options.get(name, default)

    def wanted(self):
        return int(self.option("numprocesses", 1))

    def start(self):
        if self.status != "stopped":
            return
        self.status, self.spawned = "active", False
        self.keep()
        self.spawned = True
        if self.status == "active":
            self.log("%s started" % self.name)

    def reap(self):
        """Forgets the processes that ended; says how many."""
        left = [p for p in self.processes if p.poll() is None]
        ended, self.processes = len(self.processes) - len(left), left
        return ended

    def keep(self):
        """Starts what is missing; a command that cannot be started ends the watcher."""
        if self.status != "active" or (self.spawned and not is_true(self.option("respawn", "True"))):
            return
        while len(self.processes) > self.wanted():
            self.end([self.processes.pop()])
        while len(self.processes) < self.wanted():
            try:
                self.processes.append(self.spawn())
            except (OSError, ValueError, subprocess.SubprocessError) as error:
                self.log("error in %r: %s" % (self.name, error), "WARNING")
                self.stop()
                return

    def spawn(self):
        command = re.sub(
            r"(?:\$|(\())\(circus\.sockets\.([^)]+)\)(?(1)\))",
            lambda match: str(self.sockets[match.group(2).lower()].fileno()),
            self.option("cmd", "") + " " + self.option("args", ""),
        )
        words, shell = shlex.split(command), is_true(self.option("shell", "False"))
        inherits = is_true(self.option("use_sockets", "False"))
        streams = {name: self.stream(name) for name in ("stdout", "stderr")}
        try:
            return subprocess.Popen(
                [" ".join(map(shlex.quote, words))] if shell else words,
                shell=shell,
                preexec_fn=self.become,
                cwd=self.option("working_dir", None),
                env=self.options["env"],
                pass_fds=[s.fileno() for s in self.sockets.values()] if inherits else [],
                stdin=subprocess.DEVNULL,
                **streams,
            )
        finally:
            for stream in streams.values():
                if stream is not None:
                    stream.close()

    def stream(self, name):
        """Without a stream of its own a process writes where circusd does."""
        if self.option(name + "_stream.class", "").endswith("FileStream"):
            return open(self.options[name + "_stream.filename"], "ab", buffering=0)
        return None

    def become(self):
        os.setsid()
        for name, value in self.options.items():
            if name.startswith("rlimit_"):
                limit = int(value) if value else resource.RLIM_INFINITY
                resource.setrlimit(getattr(resource, "RLIMIT_" + name[7:].upper()), (limit, limit))
        uid, gid = self.option("uid", None), self.option("gid", None)
        user = uid and (pwd.getpwuid(int(uid)) if uid.isdigit() else pwd.getpwnam(uid))
        if gid is not None:
            os.setgid(int(gid) if gid.isdigit() else grp.getgrnam(gid).gr_gid)
        elif user:
            os.setgid(user.pw_gid)
        if user:
            os.initgroups(user.pw_name, os.getgid())
            os.setuid(user.pw_uid)

    def stop(self):
        if self.status == "stopped":
            return
        self.status = "stopping"
        self.end(self.processes)
        self.processes, self.status = [], "stopped"
        self.log("%s stopped" % self.name)

    def end(self, processes):
        number = self.option("stop_signal", "TERM").upper()
        stop = int(number) if number.isdigit() else getattr(signal, number if number.startswith("SIG") else "SIG" + number)
        for process in processes:
            process.send_signal(stop)
        until = time.monotonic() + float(self.option("graceful_timeout", 30))
        for process in processes:
            try:
                process.wait(max(0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
