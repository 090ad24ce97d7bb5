# file_line: one line of a file (stdlib). match and after are POSIX extended expressions; shown_match and shown_after
# the Ruby ones for messages.
# needs: environment resource edit-file

File_line() {
  fl_names='path ensure line match shown_match after shown_after match_for_absence multiple replace'
  attributes "$fl_names append_on_no_match replace_all_matches_not_matching_line" "$@"
  if edit_find "$a_path"; then
    edit_text && file_line_count || return 1
  elif noop; then
    fl_lines=0 fl_matches=0 fl_afters=0
  else
    failed "Could not evaluate: No such file or directory @ rb_sysopen - $a_path"
    return 1
  fi
  case ${a_ensure:-present}-$(file_line_is) in
    present-absent) sync ensure absent present created file_line_create ;;
    absent-present) sync ensure present absent removed file_line_remove ;;
  esac
}

# file_line_edit JOB: one pass over the file. count: prints how many lines are, match, and are after; else the new file
file_line_edit() {
  FL_LINE=$a_line FL_MATCH=$a_match FL_AFTER=$a_after awk -v job="$1" -v has_line="$has_line" -v has_match="$has_match" \
    -v has_after="$has_after" -v all="$a_replace_all_matches_not_matching_line" -v left="$2" '
    BEGIN { line = ENVIRON["FL_LINE"]; match_re = ENVIRON["FL_MATCH"]; after_re = ENVIRON["FL_AFTER"] }
    {
      bare = $0
      sub(/\r$/, "", bare)
      same = has_line != "" && bare == line
      hit = has_match != "" && $0 ~ match_re
      behind = has_after != "" && $0 ~ after_re
    }
    job == "count" { lines += same; matches += hit && !(all == "true" && same); afters += behind; next }
    job == "remove_line" { if (!same) print; next }
    job == "remove_match" { if (!hit) print; next }
    job == "replace" && hit { print line; next }
    { print }
    behind && left > 0 { print line; added = 1; if (job == "replace") left = 0 }
    END {
      if (job == "count") print lines + 0, matches + 0, afters + 0
      else if (left > 0 && !added) print line
    }' "$EDIT_PATH"
}
file_line_count() {
  file_line_edit count 0 >"$W/counts" 2>"$W/output" && read -r fl_lines fl_matches fl_afters <"$W/counts"
}

# what stdlib takes for the state: present also where nothing is to be done
file_line_is() {
  fl_found=absent
  [ "$fl_lines" = 0 ] || fl_found=present
  if [ -n "$has_match" ]; then
    if [ "${a_ensure:-present}" = absent ]; then
      [ "$a_match_for_absence" != true ] || if [ "$fl_matches" = 0 ]; then fl_found=absent; else fl_found=present; fi
    elif [ "$fl_matches" = 0 ]; then
      [ "$a_append_on_no_match" != false ] || fl_found=present
    elif [ "$a_replace_all_matches_not_matching_line" = true ]; then
      fl_found=absent
    else
      [ "$a_replace" != false ] || fl_found=present
    fi
  fi
  printf '%s' "$fl_found"
}

file_line_create() {
  if [ -n "$has_match" ]; then
    [ "$fl_matches" -le 1 ] || [ "$a_multiple" = true ] || file_line_refuse || return 1
    fl_left=0
    [ "$fl_matches" != 0 ] || fl_left=1
    file_line_write replace "$fl_left"
  elif [ -n "$has_after" ]; then
    if [ "$fl_afters" -gt 1 ] && [ "$a_multiple" != true ]; then
      printf '%s\n' "$fl_afters lines match pattern '$a_shown_after' in file '$a_path'. One or no line must match the pattern." >"$W/output"
      return 1
    fi
    file_line_write after 1
  else
    file_line_write append 1
  fi
}
file_line_remove() {
  if [ "$a_match_for_absence" = true ] && [ -n "$has_match" ]; then
    [ "$fl_matches" -le 1 ] || [ "$a_multiple" = true ] || file_line_refuse || return 1
    file_line_write remove_match 0
  else
    file_line_write remove_line 0
  fi
}
file_line_refuse() {
  printf '%s\n' "More than one line in file '$a_path' matches pattern '$a_shown_match'" >"$W/output"
  return 1
}
file_line_write() { file_line_edit "$@" >"$W/edited" 2>"$W/output" && edit_commit; }
