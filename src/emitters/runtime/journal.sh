# journal: the names of what is being made and shall not stay if nobody finishes it, written before it is made. A run
# that was killed leaves at most what these names say, and the next run removes it.
# needs: environment names
JOURNAL=''

# journal_add PATH: a temporary file or directory
journal_add() {
  encode "$1"
  JOURNAL=$ENCODED
  journal_back
}
# the reason of what failed stays in $W/output
journal_clear() {
  JOURNAL=''
  { : >"$R$STATE/journal"; } 2>/dev/null
}

# journal_also PATH: a backup, until journal_back
journal_also() {
  encode "$1"
  { printf '%s\n' "$JOURNAL" "$ENCODED" >"$R$STATE/journal"; } 2>"$W/output"
}
journal_back() { { printf '%s' "${JOURNAL:+$JOURNAL$NL}" >"$R$STATE/journal"; } 2>"$W/output"; }

# journal_recover: after taking the lock
journal_recover() {
  for jr_file in "$R$STATE"/*.new "$R$STATE/backup"/*.new; do
    [ ! -f "$jr_file" ] || rm -f "$jr_file"
  done
  [ -s "$R$STATE/journal" ] || return 0
  while IFS= read -r jr_name; do
    decode "$jr_name"
    # whoever owns the directory may have put something else there: only a name of ours goes, and no link is followed
    case $DECODED in
      */.stringless.*.tmp) rm -rf "$DECODED" ;;
      "$R$STATE/backup"/*) rm -f "$DECODED" ;;
    esac
  done <"$R$STATE/journal"
  journal_clear
}
