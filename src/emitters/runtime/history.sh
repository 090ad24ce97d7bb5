# history: what stood at each path before this run changed it, for --undo; written before the change.
# $STATE/runs/NUMBER/undo, one line each: KIND MODE UID GID DETAIL PATH, PATH without $R. Kinds:
#   run        a header: DETAIL is the serial of the bundle, PATH the time
#   absent     nothing was there            attr   the same, with other mode or owner
#   unpacked   the same as absent, before --undo made a whole directory again
#   file       DETAIL is its hash in $STATE/backup
#   link       DETAIL is where it pointed to
#   directory  an empty directory           tree   a directory; DETAIL is its tar in $STATE/backup
#   note       PATH says what cannot be undone
# needs: environment names stat place journal
KNOWN='' KNOWN_SUM='' HISTORY_KEPT='' HISTORY='' HISTORY_RUNS=10 HISTORY_KIB=1048576 HISTORY_TREE_KIB=262144

# history_open: the file for this run, made with its first change
history_open() {
  [ -z "$HISTORY" ] || return 0
  # numbers begin with 1, so that they are sorted as texts, too
  ho_last=1000000000
  for ho_run in "$R$STATE/runs"/1*; do
    [ ! -d "$ho_run" ] || ho_last=${ho_run##*/}
  done
  ho_run=$R$STATE/runs/$((ho_last + 1))
  (umask 077 && mkdir -p "$R$STATE/backup" "$ho_run") 2>"$W/output" || return 1
  ho_date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  { printf 'run\t-\t-\t-\t%s\t%s\n' "${SERIAL:-0}" "$ho_date" >"$ho_run/undo"; } 2>"$W/output" || return 1
  HISTORY=$ho_run/undo
}

# history_add KIND MODE UID GID DETAIL PATH
history_add() {
  encode "$5"
  ha_line="$1$TAB$2$TAB$3$TAB$4$TAB${ENCODED:--}"
  encode "$6"
  { printf '%s\n' "$ha_line$TAB$ENCODED" >>"$HISTORY"; } 2>"$W/output"
}

# history_note TEXT: a change that --undo cannot take back
history_note() { history_open && history_add note - - - - "$1"; }

# history_covers: does the history hold all that the current step's type changes?
history_covers() {
  case $STEP_FUNCTION in
    File | File_line | Ini_setting | Ini_subsetting | Host | Notify | Anchor) return 0 ;;
  esac
  return 1
}

# history_path FILE: the same path as it stands in the history
history_path() { HISTORY_PATH=${1#"$R"}; }

# history_keep AT PATH: what is at AT before it is replaced or removed; sets ST_*, and $HISTORY_KEPT to a backup that was
# made. PATH is its name. A type that has just looked at AT says so by $KNOWN=AT, with ST_* and perhaps $KNOWN_SUM.
history_keep() {
  HISTORY_KEPT=''
  [ "$KNOWN" = "$1" ] || {
    KNOWN_SUM=''
    stat_of "$1"
  }
  case $ST_TYPE in
    absent) history_add absent - - - - "$2" ;;
    file) history_keep_file "$1" "$2" ;;
    link)
      hk_target=$(readlink "$1" && printf x) || return 1
      history_add "$ST_TYPE" - "$ST_UID" "$ST_GID" "${hk_target%"${NL}x"}" "$2"
      ;;
    directory) history_keep_tree "$1" "$2" ;;
    *) history_add note - - - - "$2 was neither file nor directory" ;;
  esac
}
# backup_file PATH (with $R): keeps it for --undo; whoever changes it without replace_file calls this first
backup_file() {
  history_open || return 1
  history_path "$1"
  history_keep "$1" "$HISTORY_PATH"
}
history_keep_file() {
  case ${BACKUP-1} in
    '')
      history_add note - - - - "the content of $2 was not kept (backup => false)"
      return $?
      ;;
    .*) history_beside "$1" "$2$BACKUP" || return 1 ;;
  esac
  hk_sum=$KNOWN_SUM
  [ -n "$hk_sum" ] || hk_sum=$(sha256sum <"$1") || return 1
  hk_sum=${hk_sum%% *}
  [ -f "$R$STATE/backup/$hk_sum" ] || history_copy "$1" "$R$STATE/backup/$hk_sum" || return 1
  history_add file "$ST_MODE" "$ST_UID" "$ST_GID" "$hk_sum" "$2"
}
# history_copy FILE BACKUP: whoever is killed over it leaves its name in the journal
history_copy() {
  journal_also "$2" || return 1
  umask 077
  { cat <"$1" >"$2"; } 2>"$W/output"
  hc_status=$?
  umask 022
  [ "$hc_status" = 0 ] || rm -f "$2"
  journal_back && HISTORY_KEPT=$2
  return "$hc_status"
}
# a copy beside the file, for backup => '.ending'
history_beside() {
  hb_to=${1%/*}/${2##*/}
  [ -e "$hb_to" ] || history_add absent - - - - "$2" || return 1
  run rm -f "$hb_to.new" && run cp -p "$1" "$hb_to.new" && run mv -f "$hb_to.new" "$hb_to"
}
# a whole directory as a tar, when tar is there and it is not too large
history_keep_tree() {
  if history_empty "$1"; then
    history_add directory "$ST_MODE" "$ST_UID" "$ST_GID" - "$2"
    return $?
  fi
  hk_size=$(du -sk "$1" 2>/dev/null)
  hk_size=${hk_size%%[!0-9]*}
  if ! have tar || [ "${hk_size:-0}" -gt "$HISTORY_TREE_KIB" ]; then
    history_add note - - - - "the directory $2 was not kept: it is too large, or there is no tar"
    return $?
  fi
  (umask 077 && cd -- "${1%/*}/" && tar -cf "$R$STATE/backup/tree.new" "./${1##*/}") >"$W/output" 2>&1 || return 1
  hk_sum=$(sha256sum <"$R$STATE/backup/tree.new") || return 1
  hk_sum=${hk_sum%% *}
  mv -f "$R$STATE/backup/tree.new" "$R$STATE/backup/$hk_sum" || return 1
  hk_mode=$ST_MODE hk_uid=$ST_UID hk_gid=$ST_GID
  # some tars forget whose a link was; what comes first is undone last
  find "$1" -type l >"$W/links"
  while IFS= read -r hk_link; do
    stat_of "$hk_link"
    [ "$ST_TYPE-$ST_UID-$ST_GID" = link-0-0 ] || [ "$ST_TYPE" != link ] ||
      history_add attr - "$ST_UID" "$ST_GID" - "$2${hk_link#"$1"}"
  done <"$W/links"
  ST_TYPE=directory ST_MODE=$hk_mode ST_UID=$hk_uid ST_GID=$hk_gid
  history_add tree "$ST_MODE" "$ST_UID" "$ST_GID" "$hk_sum" "$2"
}

history_empty() {
  for he_entry in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    if [ -e "$he_entry" ] || [ -L "$he_entry" ]; then return 1; fi
  done
}

# history_prune: after a run that changed something: the last 10 runs stay, fewer when what they hold is larger than
# 1 GiB, the last one always; then what no run needs goes.
history_prune() {
  [ -n "$HISTORY" ] || return 0
  ls -l "$R$STATE/backup" >"$W/kept" 2>/dev/null
  set -- "$R$STATE/runs"/1*
  while [ $# -gt 1 ]; do
    [ $# -gt "$HISTORY_RUNS" ] || [ "$(history_size "$@")" -gt "$HISTORY_KIB" ] || break
    rm -rf "$1"
    shift
  done
  for hp_run do cut -f 1,5 "$hp_run/undo"; done >"$W/needed"
  awk -v kept="$W/needed" 'BEGIN { while ((getline line < kept) > 0) { split(line, f, "\t"); keep[f[2]] = 1 } }
    length($NF) == 64 && !($NF in keep) { print $NF }' "$W/kept" >"$W/unneeded"
  while IFS= read -r hp_sum; do rm -f "$R$STATE/backup/$hp_sum"; done <"$W/unneeded"
}
# history_size RUN...: KiB of what these runs keep
history_size() {
  for hs_run do cut -f 1,5 "$hs_run/undo"; done | awk -v kept="$W/kept" '
    BEGIN { while ((getline line < kept) > 0) { n = split(line, f, " "); size[f[n]] = f[5] } }
    !seen[$2]++ { sum += size[$2] } END { printf "%d\n", sum / 1024 }'
}
