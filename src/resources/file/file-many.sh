# file-many: new files that follow one another in a directory of root are made together: written by the shell itself into
# a directory of ours beside them, then moved by one program. Their turns come right after that, in order, each with
# its own lines and notifications; when something goes wrong, each that was not made is made by itself, so that what
# fails is named and what needs it is skipped.
# needs: environment steps resource stat place history journal replace file
GATHER=file_gather LET_WAITING_GO=file_gathered GATHER_KEY='' GATHER_DIRECTORY='' GATHER_OWNER='' GATHER_GROUP=''

# file_gather ID PATH PLACE NOTIFIES FUNCTION WORDS...: true when the step waits for more of its kind. Whatever cannot wait
# comes after those that do.
file_gather() {
  if file_gather_fits "$@"; then
    [ "$ga_key" = "$GATHER_KEY" ] || file_gathered
    GATHER_KEY=$ga_key GATHER_DIRECTORY=$ga_directory GATHER_OWNER=$ga_owner GATHER_GROUP=$ga_group
    GATHERED=$((${GATHERED:-0} + 1)) BUSY=1 ga_at=$GATHERED
    eval "g_1_$ga_at=\$1 g_2_$ga_at=\$2 g_3_$ga_at=\$3 g_4_$ga_at=\$4 g_6_$ga_at=\$6 g_7_$ga_at=\${7-} g_8_$ga_at=\${8-}
      g_9_$ga_at=\${9-} g_10_$ga_at=\${10-} g_11_$ga_at=\${11-} g_12_$ga_at=\${12-} g_13_$ga_at=\${13-}
      g_14_$ga_at=\${14-} g_level_$ga_at=\$STEP_LEVEL g_made_$ga_at="
    [ "$GATHERED" -lt 100 ] || file_gathered
    return 0
  fi
  [ -z "$GATHERED" ] || file_gathered
  return 1
}

# file_gather_fits: a file that is not there, of known content, where only root can put something; sets $ga_key to what those
# that are made together have in common
file_gather_fits() {
  [ "$5" = File ] && [ $# -le 14 ] && [ -z "$NOOP$STEP_NOOP$SHOW_DIFF$SELINUX" ] && ! tainted "$1" || return 1
  shift 5
  ga_path='' ga_mode=0644 ga_owner='' ga_group='' ga_sum=''
  for ga_word do
    case $ga_word in
      path=*) ga_path=$R${ga_word#*=} ;;
      # what does not matter to something new
      ensure=file | text=* | backup=* | show_diff=* | force=* | replace=*) ;;
      sha256=*) ga_sum=1 ;;
      mode=0[0-7][0-7][0-7]) ga_mode=${ga_word#*=} ;;
      owner=*)
        file_uid "${ga_word#*=}"
        ga_owner=$FILE_ID
        [ -n "$FILE_ID" ] || return 1
        ;;
      group=*)
        file_gid "${ga_word#*=}"
        ga_group=$FILE_ID
        [ -n "$FILE_ID" ] || return 1
        ;;
      *) return 1 ;;
    esac
  done
  [ -n "$ga_sum" ] && [ ! -e "$ga_path" ] && [ ! -L "$ga_path" ] && place "$ga_path" || return 1
  [ -z "$PLACE_PINNED" ] && [ ! -g "$PLACE" ] || return 1
  ourselves
  create_mask "$ga_mode"
  # a mode that comes with the file need not be the same for all
  if [ "$MASK" != 077 ] && own_ours "$ga_path" "$ga_owner" "$ga_group"; then ga_mode=''; fi
  ga_directory=$PLACE ga_key="$ga_owner:$ga_group:$ga_mode:$PLACE"
}

# file_gathered: makes them, and gives each its turn
file_gathered() {
  [ -n "$GATHERED" ] || return 0
  ga_count=$GATHERED ga_noop=$STEP_NOOP ga_level=$STEP_LEVEL GATHERED='' GATHER_KEY='' STEP_NOOP=''
  ga_yard=${GATHER_DIRECTORY%/}/.stringless.$$.tmp
  now
  GATHER_SINCE=$T
  # for fewer, four programs are too many
  if [ "$ga_count" -gt 4 ] && file_gather_equal; then file_gather_make; fi
  file_gather_each file_gather_turn
  GATHER_SINCE='' GATHER_MADE='' STEP_NOOP=$ga_noop STEP_LEVEL=$ga_level
}
# file_gather_each FUNCTION: with $ga_at from 1; ends with the first that fails
file_gather_each() {
  ga_at=0
  while [ "$ga_at" -lt "$ga_count" ]; do
    ga_at=$((ga_at + 1))
    "$1" || return 1
  done
}
file_gather_turn() {
  eval "STEP_LEVEL=\$g_level_$ga_at GATHER_MADE=\$g_made_$ga_at
    set -- \"\$g_1_$ga_at\" \"\$g_2_$ga_at\" \"\$g_3_$ga_at\" \"\$g_4_$ga_at\" File \"\$g_6_$ga_at\" \"\$g_7_$ga_at\" \"\$g_8_$ga_at\" \\
      \"\$g_9_$ga_at\" \"\$g_10_$ga_at\" \"\$g_11_$ga_at\" \"\$g_12_$ga_at\" \"\$g_13_$ga_at\" \"\$g_14_$ga_at\""
  step_turn "$@"
}

# file_gather_equal: does none of them need another, directly or through containers? steps.tsv is in order of application.
file_gather_equal() {
  ga_ids=' '
  file_gather_each file_gather_id
  awk -F '\t' -v ids="$ga_ids" '
    BEGIN { n = split(ids, f, " "); for (i = 1; i <= n; i++) member[f[i]] = 1; last = f[n] }
    { n = split($6, need, " ")
      for (i = 1; i <= n; i++) if (need[i] in member || need[i] in reached) {
        if ($1 in member) { bad = 1; exit }
        reached[$1] = 1; break } }
    $1 == last { exit }
    END { exit bad }' "$B/steps.tsv"
}
file_gather_id() { eval "ga_ids=\"\$ga_ids\$g_1_$ga_at \""; }

# file_gather_make: g_made_N of each that has got its place becomes 1
file_gather_make() {
  history_open && journal_add "$ga_yard" || return 0
  if run mkdir -m 700 "$ga_yard"; then
    UNFLUSHED=1
    if file_gather_each file_gather_write && file_gather_move; then file_gather_each file_gather_made; fi
    rm -rf "$ga_yard"
  fi
  journal_clear
}
file_gather_write() {
  eval "set -- \"\$g_6_$ga_at\" \"\$g_7_$ga_at\" \"\$g_8_$ga_at\" \"\$g_9_$ga_at\" \"\$g_10_$ga_at\" \"\$g_11_$ga_at\" \
    \"\$g_12_$ga_at\" \"\$g_13_$ga_at\" \"\$g_14_$ga_at\""
  has_sha256=1 has_text='' a_mode=0644 fi_local=''
  for ga_word do
    case $ga_word in
      path=*) ga_name=${ga_word##*/} ;;
      text=*) a_text=${ga_word#*=} has_text=1 ;;
      sha256=*) a_sha256=${ga_word#*=} ;;
      mode=*) a_mode=${ga_word#*=} ;;
    esac
  done
  history_path "${GATHER_DIRECTORY%/}/$ga_name"
  # two ways to one name
  [ ! -e "$ga_yard/$ga_name" ] && history_add absent - - - - "$HISTORY_PATH" && file_new || return 1
  eval "g_name_$ga_at=\$ga_name"
  create_mask "$a_mode"
  umask "$MASK"
  if [ -n "$FILE_NEW" ]; then cat <"$FILE_NEW"; else printf '%s' "$a_text"; fi 2>"$W/output" >"$ga_yard/$ga_name"
  ga_status=$?
  umask 022
  return "$ga_status"
}
# all get their names at once; owner and mode come before that
file_gather_move() {
  set --
  ga_at=0
  while [ "$ga_at" -lt "$ga_count" ]; do
    ga_at=$((ga_at + 1))
    eval "set -- \"\$@\" \"\$ga_yard/\$g_name_$ga_at\""
  done
  if ! own_ours "$ga_yard" "$GATHER_OWNER" "$GATHER_GROUP"; then
    MASK=077
    run chown "$GATHER_OWNER${GATHER_GROUP:+:$GATHER_GROUP}" "$@" || return 1
  fi
  [ "$MASK" != 077 ] || run chmod "$a_mode" "$@" || return 1
  # what it could not move stays where it is
  run mv -f -- "$@" "${GATHER_DIRECTORY%/}/" || :
}
file_gather_made() {
  eval "ga_name=\$g_name_$ga_at"
  [ -e "$ga_yard/$ga_name" ] || eval "g_made_$ga_at=1"
}
