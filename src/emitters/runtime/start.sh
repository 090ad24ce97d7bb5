# Before anything else: is every file here as it was compiled? apply sets HOST, HEADER (first line of MANIFEST).
# A script that ends too early ends here; begin takes the trap away.
trap 'printf "Error: the bundle is damaged: apply is not complete; nothing was changed\n" >&2; exit 1' EXIT
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
intact() (
  cd -- "$B" || exit 1
  LC_ALL=C
  export LC_ALL
  read -r line <MANIFEST && [ "$line" = "$HEADER" ] || exit 1
  # nothing missing, nothing added, nothing altered
  listed=$(sed '1d;s/^[0-9a-f]\{64\}  //' MANIFEST && printf x) || exit 1
  present=$(find . ! -type d ! -name 'MANIFEST*' | sed 's,^\./,,' | sort && printf x) || exit 1
  [ "$listed" = "$present" ] && sed 1d MANIFEST | sha256sum -c - >/dev/null 2>&1
)
command -v sha256sum >/dev/null 2>&1 || refuse 'this host has no sha256sum, which proves that the bundle is intact'
intact || refuse 'the bundle is damaged: its files are not those of MANIFEST; nothing was changed'
