"""The flapping plugin: a watcher whose processes end again and again is stopped, tried anew some times, and then left stopped."""
import time


class Flapping:
    def __init__(self, options, check_delay, log):
        self.options, self.check_delay, self.log = options, check_delay, log
        self.ends, self.tries, self.again = {}, {}, {}

    def option(self, watcher, name, default):
        return float(watcher.option("flapping." + name, self.options.get(name, default)))

    def ended(self, watcher):
        if self.options is None:
            return
        ends = self.ends.setdefault(watcher.name, [])
        ends.append(time.monotonic())
        if len(ends) < self.option(watcher, "attempts", 2):
            return
        self.ends[watcher.name] = []
        # ends are seen once a check_delay
        if ends[-1] - ends[0] - self.check_delay > self.option(watcher, "window", 1):
            self.tries[watcher.name] = 0
            return
        tries, most = self.tries.get(watcher.name, 0), self.option(watcher, "max_retry", 5)
        watcher.stop()
        if tries < most or most == -1:
            self.log("%s: flapping detected: retry in %2ds (attempt number %s)" % (watcher.name, self.option(watcher, "retry_in", 7), tries + 1))
            self.tries[watcher.name] = tries + 1
            self.again[watcher.name] = time.monotonic() + self.option(watcher, "retry_in", 7)
        else:
            self.log("%s: flapping detected: reached max retry limit" % watcher.name)
            self.tries[watcher.name] = 0

    def resume(self, watchers):
        for name in [name for name, due in self.again.items() if time.monotonic() >= due]:
            del self.again[name]
            if name in watchers:
                watchers[name].start()
