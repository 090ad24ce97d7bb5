# mount-table: the table of file systems, and what is mounted.
# needs: environment resource edit-file

# mount_awk JOB: read, set or remove the entry. Blanks in device and name are \040 there.
mount_awk() {
  MOUNT_NAME=$a_name MOUNT_DEVICE=${a_device:-$mo_device} MOUNT_FSTYPE=${a_fstype:-$mo_fstype} \
    MOUNT_OPTIONS=${a_options:-${mo_options:-defaults}} awk -v job="$1" -v dump="${a_dump:-0}" -v pass="${a_pass:-0}" '
    function escaped(text) { gsub(/ /, "\\040", text); return text }
    function plain(text) { gsub(/\\040/, " ", text); return text }
    function line() {
      return escaped(ENVIRON["MOUNT_DEVICE"]) "\t" escaped(ENVIRON["MOUNT_NAME"]) "\t" ENVIRON["MOUNT_FSTYPE"] "\t" \
        ENVIRON["MOUNT_OPTIONS"] "\t" dump "\t" pass
    }
    {
      n = split($0, field, /[ \t]+/)
      shift = field[1] == "" ? 1 : 0
      name = plain(field[2 + shift])
      if (length(name) > 1) sub(/\/+$/, "", name)
    }
    n - shift >= 2 && $0 !~ /^[ \t]*#/ && name == ENVIRON["MOUNT_NAME"] {
      if (job == "read" && !found++) {
        print "unmounted"
        print plain(field[1 + shift])
        for (i = 3; i <= 6; i++) print (i + shift <= n ? field[i + shift] : "")
      }
      if (job == "set" && !found++) print line()
      next
    }
    job != "read" { print }
    END {
      if (job == "read" && !found) print "absent"
      if (job == "set" && !found) print line()
    }' "$mo_input"
}

# sets $mo_is (absent, unmounted, mounted; ghost: mounted without an entry) and the fields of the entry
mount_read() {
  mo_device='' mo_fstype='' mo_options='' mo_dump='' mo_pass=''
  mount_awk read >"$W/mount" 2>"$W/output" || return 1
  {
    read -r mo_is
    if [ "$mo_is" = unmounted ]; then
      IFS= read -r mo_device && read -r mo_fstype && read -r mo_options && read -r mo_dump && read -r mo_pass
    fi
  } <"$W/mount"
  mount_is_mounted || return 0
  if [ "$mo_is" = absent ]; then mo_is=ghost; else mo_is=mounted; fi
}

# is something mounted at $a_name now?
mount_is_mounted() {
  if [ -r "$R/proc/self/mounts" ]; then
    MOUNT_NAME=$a_name awk '
      { name = $2; gsub(/\\040/, " ", name); if (name == ENVIRON["MOUNT_NAME"]) found = 1 }
      END { exit !found }' "$R/proc/self/mounts"
  else
    [ -z "$R" ] && mount | MOUNT_NAME=$a_name awk '
      index($0, " on " ENVIRON["MOUNT_NAME"] " ") { found = 1 } END { exit !found }'
  fi
}

mount_write() {
  if [ "$1" = set ]; then
    [ -n "${a_device:-$mo_device}" ] || mount_lacks device || return 1
    [ -n "${a_fstype:-$mo_fstype}" ] || mount_lacks fstype || return 1
  fi
  mount_awk "$1" >"$W/edited" 2>"$W/output" && edit_commit
}
mount_lacks() {
  printf '%s\n' "Field '$1' is required" >"$W/output"
  return 1
}

# mount_program PROGRAM WORDS...: mount or umount, in the root that is asked for
mount_program() {
  run ${R:+chroot} ${R:+"$R"} "$@" "$a_name" && return 0
  mo_status=$?
  output
  printf '%s\n' "Execution of '$* $a_name' returned $mo_status: $OUTPUT" >"$W/output"
  return 1
}
