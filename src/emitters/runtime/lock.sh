# lock: one run at a time. mkdir is atomic; a lock whose owner is gone is removed only by whoever holds lock.break and
# has looked at the owner again under it (without that second look a takeover can remove the next owner's new lock).
# needs: environment messages
LOCKED='' BOOT=-

# lock_alive: is the owner written in the lock a live process of this boot?
lock_alive() {
  LOCK_OWNER='' la_boot=''
  { read -r LOCK_OWNER la_boot <"$R$STATE/lock/owner"; } 2>/dev/null
  [ -n "$LOCK_OWNER" ] && [ "$la_boot" = "$BOOT" ] && kill -0 "$LOCK_OWNER" 2>/dev/null
}

# lock_take: returns when the lock is ours; exits 1 when a live run has it
lock_take() {
  [ ! -r /proc/sys/kernel/random/boot_id ] || read -r BOOT </proc/sys/kernel/random/boot_id
  lt_turn=0
  until mkdir "$R$STATE/lock" 2>/dev/null; do
    if lock_alive; then
      err "run $LOCK_OWNER holds the lock $STATE/lock; nothing was changed"
      exit 1
    fi
    lt_turn=$((lt_turn + 1))
    if [ "$lt_turn" -ge 9 ]; then
      err "cannot take the lock $R$STATE/lock; nothing was changed"
      exit 1
    fi
    if [ -z "$LOCK_OWNER" ]; then
      # maybe between its mkdir and its first line
      sleep 1
      [ "$lt_turn" -ge 3 ] || continue
    fi
    if mkdir "$R$STATE/lock.break" 2>/dev/null; then
      lock_alive || rm -rf "$R$STATE/lock"
      rmdir "$R$STATE/lock.break"
    else
      sleep 1
      # whoever broke locks may have died over it
      [ "$lt_turn" -lt 6 ] || rmdir "$R$STATE/lock.break" 2>/dev/null
    fi
  done
  LOCKED=1
  printf '%s %s\n' "$$" "$BOOT" >"$R$STATE/lock/owner"
}
lock_release() {
  [ -z "$LOCKED" ] || rm -rf "$R$STATE/lock"
  LOCKED=''
}
