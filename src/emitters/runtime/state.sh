# state: what every resource was after the last run that left it right ($STATE/state, one line each: reference and
# words). What differs from that now was changed by somebody else: the change back is corrective.
# needs: environment names state-save
STATE_KNOWN='' CORRECTIVE=''

# corrective PROPERTY IS: sets $CORRECTIVE to 1 when IS is not what the last run left. Commands and messages have no
# state, and of secrets none is kept.
corrective() {
  CORRECTIVE=''
  case $STEP_FUNCTION in
    Exec | Notify) return 0 ;;
  esac
  case $SENSITIVE in
    *" $1 "*) return 0 ;;
  esac
  [ -n "$STATE_KNOWN" ] || state_read
  case $STATE_KNOWN in
    none) return 0 ;;
    all) co_words='=' ;;
    *) eval "co_words=\${known_$STEP_ID-}" ;;
  esac
  case $co_words in
    '') ;;
    # the same wish as last time
    '=') CORRECTIVE=1 ;;
    *) state_compare "$1" "$2" ;;
  esac
}

# another wish than last time: compare with what it was then
state_compare() {
  sc_name=$1 sc_rest=$co_words$TAB
  [ "$1" != content ] || sc_name=sha256
  while [ -n "$sc_rest" ]; do
    sc_word=${sc_rest%%"$TAB"*} sc_rest=${sc_rest#*"$TAB"}
    case $sc_word in
      "$sc_name="*) ;;
      *) continue ;;
    esac
    sc_word=${sc_word#*=}
    [ "$1" != content ] || sc_word="{sha256}$sc_word"
    case $1-$sc_word in
      # escaped, or a number that is shown by its name
      *\\* | owner-[0-9]* | group-[0-9]*) ;;
      *) [ "$sc_word" = "$2" ] || CORRECTIVE=1 ;;
    esac
    return 0
  done
}

# state_read: once, at the first event
state_read() {
  STATE_KNOWN=none
  [ -r "$R$STATE/state" ] && [ -r "$B/desired.tsv" ] || return 0
  if state_same; then
    STATE_KNOWN=all
    return 0
  fi
  awk -v state="$R$STATE/state" -v q="'" '
    BEGIN { while ((getline line < state) > 0) { at = index(line, "\t"); old[substr(line, 1, at - 1)] = substr(line, at + 1) } }
    NR == 1 { next }
    { at = index($0, "\t"); ref = substr($0, 1, at - 1); if (!(ref in old)) next
      was = old[ref]
      if (was == substr($0, at + 1)) { print "known_" NR - 1 "==" ; next }
      gsub(q, q "\\" q q, was); print "known_" NR - 1 "=" q was q }' "$B/desired.tsv" >"$W/known" || return 0
  STATE_KNOWN=some
  # shellcheck disable=SC1091 # made above
  . "$W/known"
}
