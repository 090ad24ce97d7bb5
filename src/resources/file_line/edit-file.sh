# edit-file: what changes a part of a file that others share: finds the file behind links, and replaces it whole.
# needs: environment resource replace diff

# edit_find PATH: sets $EDIT_PATH to the file (with $R) that PATH leads to. Returns 1 when nothing is there.
edit_find() {
  EDIT_PATH=$R$1 ef_steps=0
  while [ -L "$EDIT_PATH" ] && [ "$ef_steps" -lt 40 ]; do
    ef_target=$(readlink "$EDIT_PATH") || break
    case $ef_target in
      /*) EDIT_PATH=$R$ef_target ;;
      *) EDIT_PATH=${EDIT_PATH%/*}/$ef_target ;;
    esac
    ef_steps=$((ef_steps + 1))
  done
  [ -e "$EDIT_PATH" ]
}

# edit_text: can tools for text read $EDIT_PATH without loss? Otherwise says why in $W/output and returns 1.
edit_text() {
  if [ ! -f "$EDIT_PATH" ]; then printf '%s\n' "${EDIT_PATH#"$R"} is not a file" >"$W/output"
  elif diff_binary "$EDIT_PATH"; then printf '%s\n' "${EDIT_PATH#"$R"} is not a text file: it holds NUL bytes" >"$W/output"
  else return 0
  fi
  return 1
}

# edit_commit: $EDIT_PATH becomes $W/edited, with the mode and owner it had
edit_commit() { replace_file "$EDIT_PATH" "$W/edited" '' '' ''; }
