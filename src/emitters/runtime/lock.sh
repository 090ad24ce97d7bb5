# lock: one run at a time. The lock is a hard link to a file that is already complete: it is there as a whole or not at
# all. A lock whose owner is gone is removed only by whoever holds lock.break and has looked at the owner again under it
# (without that second look a takeover can remove the next owner's new lock).
# needs: environment messages names
LOCKED='' BOOT=- LOCK_OWNER='' LOCK_START=- LOCK_SCRATCH=''

# lock_started PID: sets $LOCK_START to when the process began, so that a number used again is not taken for it
lock_started() {
  LOCK_START=-
  { IFS= read -r ls_line <"/proc/$1/stat"; } 2>/dev/null || return 0
  # the name in brackets may hold anything; from there the start is the 20th word
  # shellcheck disable=SC2086 # words
  set -- ${ls_line##*")"}
  [ $# -lt 20 ] || {
    shift 19
    LOCK_START=$1
  }
}

# lock_alive: is the owner written in the lock a live process of this boot?
lock_alive() {
  LOCK_OWNER='' la_boot='' la_start='' LOCK_SCRATCH=''
  { IFS=' ' read -r LOCK_OWNER la_boot la_start LOCK_SCRATCH <"$R$STATE/lock"; } 2>/dev/null
  case $LOCK_OWNER in
    '' | *[!0-9]*) return 1 ;;
  esac
  [ "$la_boot" = "$BOOT" ] && kill -0 "$LOCK_OWNER" 2>/dev/null || return 1
  lock_started "$LOCK_OWNER"
  [ "$LOCK_START" = "$la_start" ]
}

# lock_take SCRATCH: returns when the lock is ours; exits 1 when a live run has it. Whoever takes over from a run that
# died removes the scratch directory that its lock names.
lock_take() {
  [ ! -r /proc/sys/kernel/random/boot_id ] || read -r BOOT </proc/sys/kernel/random/boot_id
  lock_started "$$"
  encode "$1"
  lt_line="$$ $BOOT $LOCK_START $ENCODED" lt_file=$R$STATE/lock.$$ lt_turn=0
  until lock_try; do
    if lock_alive; then lock_refuse "run $LOCK_OWNER holds the lock $STATE/lock" "wait until it has ended"; fi
    lt_turn=$((lt_turn + 1))
    [ "$lt_turn" -lt 9 ] || lock_refuse "cannot take the lock $R$STATE/lock" "other runs come and go: run this again"
    if mkdir "$R$STATE/lock.break" 2>/dev/null; then
      lock_alive || lock_break
      rmdir "$R$STATE/lock.break"
    else
      sleep 1
      # whoever broke locks may have died over it
      [ "$lt_turn" -lt 6 ] || rmdir "$R$STATE/lock.break" 2>/dev/null
    fi
  done
  LOCKED=1
  for lt_file in "$R$STATE"/lock.[0-9]*; do
    [ ! -f "$lt_file" ] || kill -0 "${lt_file##*.}" 2>/dev/null || rm -f "$lt_file"
  done
}
lock_try() {
  # a directory is the lock of an older version
  [ ! -d "$R$STATE/lock" ] && { printf '%s\n' "$lt_line" >"$lt_file" && ln "$lt_file" "$R$STATE/lock"; } 2>/dev/null
}
lock_break() {
  decode "$LOCK_SCRATCH"
  case ${DECODED##*/} in
    stringless.*) rm -rf "$DECODED" ;;
  esac
  rm -rf "$R$STATE/lock"
}
# lock_refuse WHY NEXT
lock_refuse() {
  rm -f "$lt_file"
  err "$1; nothing was changed ($2)"
  exit 1
}
