# journal: the name of the temporary file that is being made, written before it is made. A run that was killed leaves
# at most what this name says, and the next run removes it.
# needs: environment names

# journal_add PATH
journal_add() {
  encode "$1"
  { printf '%s\n' "$ENCODED" >"$R$STATE/journal"; } 2>"$W/output"
}
journal_clear() { : >"$R$STATE/journal"; }

# journal_recover: after taking the lock
journal_recover() {
  for jr_file in "$R$STATE"/*.new "$R$STATE/backup"/*.new; do
    [ ! -f "$jr_file" ] || rm -f "$jr_file"
  done
  [ -s "$R$STATE/journal" ] || return 0
  IFS= read -r jr_name <"$R$STATE/journal"
  decode "$jr_name"
  # whoever owns the directory may have put something else there: only a name of ours goes, and no link is followed
  case ${DECODED##*/} in
    .stringless.*.tmp) rm -rf "$DECODED" ;;
  esac
  journal_clear
}
