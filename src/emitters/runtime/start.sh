# start: before anything else: is every file here as it was compiled? apply sets HOST, HEADER (first line of MANIFEST).
# A script that ends too early ends here; begin takes the trap away.
trap 'printf "Error: the bundle is damaged: apply is not complete; nothing was changed\n" >&2; exit 1' EXIT
unset IFS CDPATH ENV BASH_ENV
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
case $0 in
  */*) B=${0%/*}/ ;;
  *) B=./ ;;
esac
B=$(CDPATH='' cd -- "$B" && pwd -P) || exit 1
case ${YASH_VERSION:+yash}${LC_ALL-} in
  # yash loses text that its locale cannot read: once more, in a locale that reads UTF-8
  yashC.UTF-8) ;;
  yash*)
    LC_ALL=C.UTF-8
    export LC_ALL
    exec yash "$B/apply" "$@"
    ;;
esac
refuse() {
  trap - EXIT
  printf 'Error: %s\n' "$1" >&2
  exit 1
}
# the runtime is looked at before it is read,
intact_library() (
  cd -- "$B" && read -r line <MANIFEST && [ "$line" = "$HEADER" ] || exit 1
  LC_ALL=C
  export LC_ALL
  sed -n '/^[0-9a-f]*  lib\//p' MANIFEST | sha256sum -c - >/dev/null 2>&1
)
# everything while the host is probed; intact_wait ends the run before the first change. Nothing is missing or
# altered when as many sums are right as there are members, nothing was added when there are as many lines and files.
intact() (
  cd -- "$B" || exit 1
  LC_ALL=C
  export LC_ALL
  members=${HEADER##* }
  [ "$(sed 1d MANIFEST | sha256sum -c - | grep -c ': OK$')" = "$members" ] || exit 1
  [ "$(sed -n '$=' MANIFEST)" = "$((members + 1))" ] || exit 1
  for name in .[!.]* ..?* */.[!.]* */..?*; do
    if [ -e "$name" ] || [ -L "$name" ]; then exit 1; fi
  done
  for name in */; do [ ! -L "${name%/}" ] || exit 1; done
  set -- MANIFEST*
  files=$((members + $#))
  set -- */
  files=$((files + $#))
  set -- * */*
  [ "$#" = "$files" ]
)
command -v sha256sum >/dev/null 2>&1 || refuse 'this host has no sha256sum, which proves that the bundle is intact'
intact_library || refuse 'the bundle is damaged: its files are not those of MANIFEST; nothing was changed'
intact >/dev/null 2>&1 &
INTACT=$!
intact_wait() {
  while [ -n "$INTACT" ]; do
    wait "$INTACT"
    intact_status=$?
    # a signal ends the waiting, not what is waited for
    if [ "$intact_status" -gt 128 ] && kill -0 "$INTACT" 2>/dev/null; then continue; fi
    INTACT=''
    [ "$intact_status" != 0 ] || return 0
    printf 'Error: the bundle is damaged: its files are not those of MANIFEST; nothing was changed\n' >&2
    exit 1
  done
}
