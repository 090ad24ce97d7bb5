# environment: the same ground under every run, whoever starts it and with whatever shell.
# Sets $NL, $TAB, $R (root prefix), $STATE (what outlives a run).
# needs:
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH
unset IFS CDPATH ENV BASH_ENV GREP_OPTIONS POSIXLY_CORRECT QUOTING_STYLE TZ
umask 022
# Bytes are bytes. yash alone keeps text as wide characters and loses what its locale cannot read; apply has
# started it again in C.UTF-8 by now.
[ -n "${YASH_VERSION-}" ] || LC_ALL=C
LANG=C
export LC_ALL LANG
NL='
'
TAB='	'
R=
STATE=/var/lib/stringless

# have PROGRAM: is it on the PATH (or a function or builtin)?
have() { command -v "$1" >/dev/null 2>&1; }

# now: sets $T to seconds since some fixed moment, without a fork where the system allows it.
if [ -n "${EPOCHREALTIME-}" ]; then
  now() { T=$EPOCHREALTIME; }
elif [ -r /proc/uptime ]; then
  now() { read -r T now_rest </proc/uptime; }
else
  now() { T=$(date +%s).00; }
fi

# elapsed START [END]: sets $ELAPSED to the seconds from START to END, or else to now, with two decimals.
elapsed() {
  if [ $# = 2 ]; then T=$2; else now; fi
  el_a=${1%.*} el_b=${T%.*}
  el_fa=${1#*.}00 el_fb=${T#*.}00
  el_fa=${el_fa%"${el_fa#??}"} el_fb=${el_fb%"${el_fb#??}"}
  el_n=$(((el_b - el_a) * 100 + 1$el_fb - 1$el_fa))
  [ "$el_n" -ge 0 ] || el_n=0
  el_f=0$((el_n % 100))
  ELAPSED=$((el_n / 100)).${el_f#"${el_f%??}"}
}
