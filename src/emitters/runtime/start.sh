# start: before anything else: is what is read now as it was compiled? apply sets HOST, HEADER (first line of MANIFEST),
# FIRST (the members that its next lines name: runtime files and tables) and LARGE.
unset IFS CDPATH ENV BASH_ENV
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
case $0 in
  /*) B=${0%/*} ;;
  */*) B=${PWD%/}/${0%/*} ;;
  *) B=${PWD%/} ;;
esac
: "${B:=/.}"
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
# what is read at once is looked at before it is read,
intact_first() (
  cd -- "$B" || exit 1
  read -r line && [ "$line" = "$HEADER" ] || exit 1
  sums=''
  for name in $FIRST; do
    IFS= read -r line || exit 1
    sum=${line%%[!0-9a-f]*}
    [ "${#sum}" = 64 ] && [ "$line" = "$sum  $name" ] || exit 1
    sums="$sums
$line"
  done
  LC_ALL=C
  export LC_ALL
  exec sha256sum -c - <<END
${sums#?}
END
) <"$B/MANIFEST"
# everything beside the probing, or, where that takes long and proves nothing that a clean host needs (a LARGE bundle),
# before the first change. Nothing is missing or altered when as many sums are right as there are members and lines;
# nothing was added when there are as many files.
intact_sums() (
  cd -- "$B" || exit 1
  LC_ALL=C
  export LC_ALL
  read -r line && [ "$line" = "$HEADER" ] || exit 1
  for name in .[!.]* ..?* */.[!.]* */..?*; do
    if [ -e "$name" ] || [ -L "$name" ]; then exit 1; fi
  done
  for name in */; do [ ! -L "${name%/}" ] || exit 1; done
  set -- MANIFEST*
  files=$((${HEADER##* } + $#))
  set -- */
  files=$((files + $#))
  set -- * */*
  [ "$#" = "$files" ] || exit 1
  exec sha256sum -c -
) <"$B/MANIFEST"
INTACT=unknown
intact_begin() {
  intact_sums 2>/dev/null | awk -v members="${HEADER##* }" '
    listed { lines++; next }
    { said++; ok += /: OK$/ }
    END { exit !(ok == members && said == members && lines == members + 1) }' - listed=1 "$B/MANIFEST" >/dev/null 2>&1 &
  INTACT=$!
}
# intact_wait: returns when everything is known to be intact; ends the run otherwise
intact_wait() {
  [ "$INTACT" != unknown ] || intact_begin
  while [ -n "$INTACT" ]; do
    wait "$INTACT"
    intact_status=$?
    # a signal ends the waiting, not what is waited for
    if [ "$intact_status" -gt 128 ] && kill -0 "$INTACT" 2>/dev/null; then continue; fi
    INTACT=''
    [ "$intact_status" != 0 ] || return 0
    printf 'Error: the bundle is damaged: its files are not those of MANIFEST; nothing was changed (copy it to this host again)\n' >&2
    exit 1
  done
}
command -v sha256sum >/dev/null 2>&1 || refuse 'this host has no sha256sum, which proves that the bundle is intact'
intact_first >/dev/null 2>&1 || refuse 'the bundle is damaged: its files are not those of MANIFEST; nothing was changed (copy it to this host again)'
[ -n "$LARGE" ] || intact_begin
