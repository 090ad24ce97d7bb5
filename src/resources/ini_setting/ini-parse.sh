# ini-parse: how puppetlabs-inifile reads a file, as functions of awk for the probe and the edits.
# needs: environment

# An unquoted separator decides: blank ones are one blank, others lose the blanks around them. A setting's name ends
# before the separator, at a character that is neither blank nor one of the separator's.
# shellcheck disable=SC2016 # for awk
INI_PARSE='
  function ini_separator(text) {
    if (text ~ /^[ \t\r\f\v]+$/) return " "
    return ini_trim(text)
  }
  function ini_trim(text) {
    sub(/^[ \t\r\f\v]+/, "", text)
    sub(/[ \t\r\f\v]+$/, "", text)
    return text
  }
  # the name of a section, "" with found 0 when the line is none
  function ini_section(text, prefix, suffix) {
    ini_found = 0
    text = ini_trim(text)
    if (length(text) < length(prefix) + length(suffix)) return ""
    if (substr(text, 1, length(prefix)) != prefix) return ""
    if (substr(text, length(text) - length(suffix) + 1) != suffix) return ""
    ini_found = 1
    return substr(text, length(prefix) + 1, length(text) - length(prefix) - length(suffix))
  }
  # splits a setting into ini_indent, ini_name, ini_between, ini_value; returns 0 when the line is none.
  # comment: the line is a setting behind # or ;
  function ini_setting(text, separator, comment, at, from, name, rest, step) {
    match(text, /^[ \t\r\f\v]*/)
    ini_indent = substr(text, 1, RLENGTH)
    text = substr(text, RLENGTH + 1)
    if (comment) {
      if (!match(text, /^[#;]+[ \t\r\f\v]*/)) return 0
      text = substr(text, RLENGTH + 1)
    } else if (text == "" || text ~ /^[#;]/) return 0
    from = 2
    while ((at = index(substr(text, from), separator)) > 0) {
      at += from - 1
      name = substr(text, 1, at - 1)
      match(name, /[ \t\r\f\v]*$/)
      if (RSTART > 0) name = substr(name, 1, RSTART - 1)
      if (name != "" && (length(name) == 1 && !comment || !index(separator, substr(name, length(name), 1)))) break
      from = at + 1
    }
    if (at <= 0) return 0
    rest = substr(text, at + length(separator))
    match(rest, /^[ \t]*/)
    ini_name = name
    ini_between = substr(text, length(name) + 1, at + length(separator) + RLENGTH - length(name) - 1)
    ini_value = substr(rest, RLENGTH + 1)
    return 1
  }
'
