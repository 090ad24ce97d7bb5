# ini-edit: reads and writes one setting of an ini file and leaves every other byte alone. A section that is there
# several times counts as one.
# needs: environment resource edit-file ini-parse

# ini_edit JOB: get: prints the value and a dot, 1 when there is none, 2 when there is no such section; set, remove:
# prints the new file. Words in $a_section and so on, the value in $ini_new.
ini_edit() {
  INI_SECTION=$a_section INI_SETTING=$a_setting INI_SEPARATOR=$a_key_val_separator INI_PREFIX=$a_section_prefix \
    INI_SUFFIX=$a_section_suffix INI_CHAR=$a_indent_char INI_VALUE=$ini_new awk -v job="$1" -v width="$a_indent_width" \
    -v has_setting="$has_setting" "$INI_PARSE"'
    BEGIN {
      section = ENVIRON["INI_SECTION"]; setting = ENVIRON["INI_SETTING"]; value = ENVIRON["INI_VALUE"]
      prefix = ENVIRON["INI_PREFIX"]; suffix = ENVIRON["INI_SUFFIX"]; separator = ini_separator(ENVIRON["INI_SEPARATOR"])
      inside = (section == "")
    }
    {
      text[NR] = $0
      name = ini_section($0, prefix, suffix)
      if (ini_found) {
        inside = (name == section)
        head[NR] = 1
        heads++
        if (inside) { here = 1; last = NR; top = NR }
        next
      }
      if (!inside) next
      of[NR] = top + 0
      here = 1
      if ($0 !~ /^[ \t\r\f\v]*$/) { last = NR; body[top + 0]++ }
      if (ini_setting($0, separator, 0)) {
        if (indent == "" || length(ini_indent) < indent) indent = length(ini_indent)
        if (ini_name == setting) {
          found = NR
          now = ini_value
          changed[NR] = ini_indent ini_name ini_between value
        }
      }
      if (!comment && ini_setting($0, separator, 1) && ini_name == setting) comment = NR
    }
    END {
      if (job == "get") {
        if (found) printf "%s.", now
        exit found || (has_setting == "" && here) ? 0 : here ? 1 : 2
      }
      if (job == "remove") { remove(); exit }
      if (width == "") width = indent + 0
      for (i = 0; i < width; i++) padding = padding ENVIRON["INI_CHAR"]
      line = padding setting ENVIRON["INI_SEPARATOR"] value
      if (found) { for (i = 1; i <= NR; i++) print (i in changed) ? changed[i] : text[i]; exit }
      if (has_setting == "") at = here ? -1 : NR
      else at = comment ? comment : here ? last + 0 : section == "" ? 0 : NR
      if (at == 0 && section == "" && has_setting != "") { print line; if (NR && head[1]) print "" }
      for (i = 1; i <= NR; i++) {
        print text[i]
        if (i == at && here) print line
      }
      if (!here && section != "") {
        if (NR > 0) print ""
        print prefix section suffix
        if (has_setting != "") print line
      }
    }
    # a section goes with its last setting
    function remove(i) {
      for (i in changed) if (i in of) body[of[i]]--
      for (i = 1; i <= NR; i++) {
        if (i in changed) continue
        if (section != "" && head[i] && emptied(i)) continue
        print text[i]
      }
    }
    function emptied(top, i, lost) {
      for (i = top + 1; i <= NR && !head[i]; i++) if (i in changed) lost = 1; else return 0
      return lost
    }' "$ini_input"
}

# ini_begin PATH: sets the defaults of the words and $ini_input, what is read; a file that is not there is empty
ini_begin() {
  [ -n "$has_key_val_separator" ] || a_key_val_separator=' = '
  [ -n "$has_section_prefix" ] || a_section_prefix='['
  [ -n "$has_section_suffix" ] || a_section_suffix=']'
  [ -n "$has_indent_char" ] || a_indent_char=' '
  ini_new='' ini_input=/dev/null
  edit_find "$1" || return 0
  edit_text || return 1
  ini_input=$EDIT_PATH
}

# ini_get: sets $ini_is and $ini_state: value, section (there, without the setting) or none
ini_get() {
  if ini_edit get >"$W/ini" 2>"$W/output"; then ini_state=value
  elif [ $? = 1 ]; then ini_state=section
  else ini_state=none
  fi
  ini_is=$(cat "$W/ini")
  ini_is=${ini_is%.}
}
# ini_write JOB: the file becomes what the job prints
ini_write() { ini_edit "$1" >"$W/edited" 2>"$W/output" && edit_commit; }
