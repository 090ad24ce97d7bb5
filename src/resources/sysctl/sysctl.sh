# sysctl: a parameter of the kernel, in a file and in the running kernel.
# Words: name, ensure, value, target, persist, apply.
# needs: environment resource edit-file sysctl-parse

Sysctl() {
  attributes 'name ensure value target persist apply' "$@"
  sc_input=/dev/null
  sysctl_flat "$a_value"
  sc_should=$FLAT_VALUE
  if edit_find "${a_target:-/etc/sysctl.conf}"; then
    edit_text || return 1
    sc_input=$EDIT_PATH
  fi
  sysctl_awk read >"$W/sysctl" 2>"$W/output" || return 1
  {
    read -r sc_state
    read -r sc_is
  } <"$W/sysctl"
  if [ "$a_ensure" = absent ]; then
    [ "$sc_state" = absent ] || sync ensure present absent removed sysctl_write remove
    return
  fi
  if [ "$a_persist" != false ]; then
    if [ "$sc_state" = absent ]; then
      sync ensure absent present created sysctl_write set || return 1
    elif [ "$sc_is" != "$sc_should" ]; then
      sync value "$sc_is" "$sc_should" '' sysctl_write set || return 1
    fi
  fi
  if [ "$a_apply" = false ] || [ -n "$R" ]; then return 0; fi
  sysctl_flat "$(sysctl -n "$a_name" 2>/dev/null)"
  [ "$FLAT_VALUE" = "$sc_should" ] ||
    sync value "$FLAT_VALUE" "$sc_should" "changed live value from '$FLAT_VALUE' to '$sc_should'" sysctl_apply
}
sysctl_apply() { run sysctl -w "$a_name=$a_value"; }

# sysctl_flat VALUE: sets $FLAT_VALUE to it with single blanks
sysctl_flat() {
  FLAT_VALUE=$(printf '%s' "$1" | tr '\t\n' '  ' | tr -s ' ')
  FLAT_VALUE=${FLAT_VALUE# } FLAT_VALUE=${FLAT_VALUE% }
}

sysctl_awk() {
  SYSCTL_NAME=$a_name SYSCTL_VALUE=$a_value awk -v job="$1" "$SYSCTL_PARSE"'
    sysctl_line($0) && sysctl_name == sysctl_dotted(ENVIRON["SYSCTL_NAME"]) {
      last = sysctl_value
      if (job == "set" && !found) print ENVIRON["SYSCTL_NAME"] " = " ENVIRON["SYSCTL_VALUE"]
      found = 1
      if (job != "read") next
    }
    job != "read" { print }
    END {
      gsub(/[ \t]+/, " ", last)
      if (job == "read") printf "%s\n%s\n", found ? "present" : "absent", last
      if (job == "set" && !found) print ENVIRON["SYSCTL_NAME"] " = " ENVIRON["SYSCTL_VALUE"]
    }' "$sc_input"
}
sysctl_write() { sysctl_awk "$1" >"$W/edited" 2>"$W/output" && edit_commit; }
