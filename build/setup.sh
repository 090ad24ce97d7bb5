# setup.sh - what the launcher and the tests have in common: the packages and a Node that is new enough.
# Sourced with $root set to the repository; a POSIX shell and, the first time, npm are all it needs.
# shellcheck shell=sh

say() { printf 'stringless: %s\n' "$*" >&2; }

# npm ci, but only when the lock file is newer than the last complete installation
install_packages() {
  [ ! -e "$root/node_modules/.installed" ] || [ "$root/package-lock.json" -nt "$root/node_modules/.installed" ] || return 0
  command -v npm >/dev/null 2>&1 || {
    say 'npm is needed once, to install packages: install Node.js with npm, then run this again'
    return 1
  }
  # npm empties the folder behind a link, which another project may be using
  [ ! -L "$root/node_modules" ] || {
    say "$root/node_modules is a link: remove it, then run this again"
    return 1
  }
  say 'installing packages (once) ...'
  (cd "$root" && npm ci --no-audit --no-fund >npm-ci.log 2>&1) || {
    tail -n 20 "$root/npm-ci.log" >&2
    say "npm ci failed; the whole output is in $root/npm-ci.log"
    return 1
  }
  rm -f "$root/npm-ci.log"
  : >"$root/node_modules/.installed"
}

# sets $node: the packages' own one is pinned and fits; without it the machine's, if it is at least 22.12
find_node() {
  node=$root/node_modules/node/bin/node
  [ ! -x "$node" ] || return 0
  node=$(command -v node) && "$node" -e '
    const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) ? 0 : 1)' || {
    say 'no Node.js of at least 22.12: remove node_modules and run this again, so that npm brings its own'
    return 1
  }
}
