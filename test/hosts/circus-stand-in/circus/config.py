"""circusd.ini and what it includes, read as Circus reads them: of two values for one option the first counts."""
import fnmatch
import glob
import os
import re

ARBITER = ("check_delay", "endpoint", "pubsub_endpoint", "stats_endpoint", "logoutput", "loglevel", "pidfile", "umask")


def sections_of(paths):
    sections = {}
    for path in paths:
        section, option = None, None
        with open(path) as lines:
            for line in lines:
                header = re.match(r"\[([^]]+)\]", line)
                if not line.strip() or line[0] in "#;":
                    continue
                if line[0].isspace() and option:
                    section[option] += "\n" + line.strip()
                elif header:
                    section, option = sections.setdefault(header.group(1), {}), None
                elif section is None:
                    raise ValueError("File contains no section headers: " + path)
                else:
                    name, value = re.split(r"[=:]", line, maxsplit=1)
                    value = re.split(r"\s;", value, maxsplit=1)[0].strip()
                    option = None if name.strip() in section else name.strip()
                    section.setdefault(name.strip(), value)
    return sections


class Config:
    """What circusd is to do: arbiter, watchers, sockets, plugins, each as plain values that can be compared."""

    def __init__(self, path):
        if not os.path.exists(path):
            raise IOError("the configuration file %r does not exist\n" % path)
        circus = sections_of([path]).get("circus", {})
        included = [os.path.join(folder, "*.ini") for folder in circus.get("include_dir", "").split()]
        patterns = circus.get("include", "").split() + included
        here = os.path.dirname(path)
        sections = sections_of([path] + [f for p in patterns for f in glob.glob(os.path.join(here, p))])
        circus = sections.get("circus", {})
        self.arbiter = {name: circus.get(name) for name in ARBITER}
        self.sockets = {n: dict(s) for n, s in named(sections, "socket:")}
        self.plugins = dict(named(sections, "plugin:"))
        self.watchers = {}
        for name, options in named(sections, "watcher:"):
            env = dict(os.environ) if is_true(options.get("copy_env", "False")) else {}
            env.update(sections.get("env", {}))
            for patterns, settings in named(sections, "env:"):
                if any(fnmatch.fnmatch(name, pattern.strip()) for pattern in patterns.split(",")):
                    env.update(settings)
            self.watchers[name] = dict(options, name=name, env=env)


def named(sections, prefix):
    return [(name[len(prefix):], values) for name, values in sections.items() if name.startswith(prefix)]


def is_true(text):
    lowered = text.lower()
    if lowered not in ("yes", "true", "on", "1", "no", "false", "off", "0"):
        raise ValueError("%r is not a boolean" % text)
    return lowered in ("yes", "true", "on", "1")
