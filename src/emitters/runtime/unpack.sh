# unpack: unpacks the bundle that this script carries into a private directory, applies it there and removes it again.
# HOST is set above; payload, below, prints the tar.gz.
umask 077
refuse() {
  printf 'Error: %s; nothing was changed\n' "$1" >&2
  exit 1
}
D=$(mktemp -d "${TMPDIR:-/tmp}/stringless.XXXXXX") || refuse 'cannot make a temporary directory'
trap 'rm -rf "$D"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# the applying script goes on when its terminal is lost, so this one must wait for it
trap : HUP
payload >"$D/bundle.tar.gz" || refuse 'the bundle in this script cannot be read'
(cd -- "$D" && gzip -d <bundle.tar.gz 2>/dev/null | tar xf - 2>/dev/null)
[ -f "$D/$HOST/apply" ] || refuse 'the bundle in this script is damaged'
sh "$D/$HOST/apply" "$@"
exit $?
