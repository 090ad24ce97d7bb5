# replace: files change atomically, with a journal of temporary names and a backup of what was there.
# needs: environment stat
OWN_UID='' OWN_GID=''

# replace_file PATH NEW MODE OWNER GROUP: PATH (with $R) becomes a copy of NEW (a file in $W). Empty MODE, OWNER or
# GROUP keep what an existing file has. Returns 1 with the reason in $W/output.
replace_file() {
  rf_path=$1 rf_new=$2 rf_mode=$3 rf_owner=$4 rf_group=$5
  rf_temp=${rf_path%/*}/.stringless.$$.tmp
  if [ -f "$rf_path" ] && [ ! -L "$rf_path" ]; then
    stat_of "$rf_path"
    rf_mode=${rf_mode:-$ST_MODE} rf_owner=${rf_owner:-$ST_UID} rf_group=${rf_group:-$ST_GID}
    backup_file "$rf_path" || return 1
  fi
  journal_add "$rf_temp" || return 1
  create_mask "${rf_mode:-0644}"
  if (umask "$MASK" && cat <"$rf_new" >"$rf_temp") 2>"$W/output" &&
    own_new "$rf_temp" "$rf_owner" "$rf_group" &&
    { [ "$MASK" != 077 ] || run chmod "${rf_mode:-0644}" "$rf_temp"; } &&
    rename_over "$rf_temp" "$rf_path"; then
    journal_clear
    return 0
  fi
  rm -f "$rf_temp"
  journal_clear
  return 1
}

# create_mask MODE: $MASK makes a new file have MODE at once; 077 where that cannot be, and chmod must follow
create_mask() {
  MASK=077
  case $1 in
    0644) MASK=022 ;;
    0640) MASK=026 ;;
    0600) MASK=0066 ;;
    0444) MASK=0222 ;;
    0664) MASK=002 ;;
    0660) MASK=006 ;;
    0440) MASK=0226 ;;
    0400) MASK=0266 ;;
  esac
}

# own_new PATH OWNER GROUP: for what we just made, which has our own ids unless the directory gives its group
own_new() {
  [ -n "$OWN_UID" ] || OWN_UID=$(id -u) OWN_GID=$(id -g)
  if [ "$2" = "$OWN_UID" ] || [ -z "$2" ]; then
    if [ -z "$3" ]; then return 0; fi
    if [ "$3" = "$OWN_GID" ] && [ ! -g "${1%/*}" ]; then return 0; fi
  fi
  # the mode is set for good only after the owner: chown may clear bits
  own "$1" "$2" "$3" && MASK=077
}

# rename_over TEMP PATH: TEMP becomes PATH. mv would move into a directory that a link points to.
rename_over() {
  if [ -L "$2" ] && [ -d "$2" ]; then
    if run mv -fT "$1" "$2"; then return 0; fi
    rm -f "$2"
  elif [ -d "$2" ]; then
    printf 'Is a directory: %s\n' "${2#"$R"}" >"$W/output"
    return 1
  fi
  run mv -f "$1" "$2"
}

# own PATH OWNER GROUP: empty ones stay as they are
own() {
  case $2$3 in
    '') return 0 ;;
  esac
  run chown "$2${3:+:$3}" "$1"
}

# backup_file PATH: a copy under $STATE/backup by its hash, for the owner's eyes only
backup_file() {
  case ${BACKUP-1} in
    '') return 0 ;;
    .*)
      run cp -p "$1" "$1$BACKUP"
      return $?
      ;;
  esac
  bf_sum=$(sha256sum <"$1") || return 1
  bf_sum=${bf_sum%% *}
  [ ! -f "$R$STATE/backup/$bf_sum" ] || return 0
  (umask 077 && mkdir -p "$R$STATE/backup" && cat <"$1" >"$R$STATE/backup/$bf_sum.new" &&
    mv -f "$R$STATE/backup/$bf_sum.new" "$R$STATE/backup/$bf_sum" &&
    printf '%s\t%s\n' "$bf_sum" "${1#"$R"}" >>"$R$STATE/backup/index") 2>"$W/output"
}

# a run killed half way leaves at most the temporary file whose name stands in the journal
journal_add() { { printf '%s\n' "$1" >"$R$STATE/journal"; } 2>"$W/output"; }
journal_clear() { : >"$R$STATE/journal"; }
journal_recover() {
  [ -s "$R$STATE/journal" ] || return 0
  IFS= read -r jr_name <"$R$STATE/journal"
  case ${jr_name##*/} in
    .stringless.*.tmp) rm -rf "$jr_name" ;;
  esac
  journal_clear
}
