# ini: proves settings of ini files in one pass.
# Rows: ID, path, section, setting, present or absent, value, separator, prefix, suffix.
# proves: ini
# needs: environment probe ini-parse
PROBE_KINDS="$PROBE_KINDS ini "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK$INI_PARSE'
  function ini_row(key, name) {
    key = $2 FS $7 FS $8 FS $9
    if (!(key in ini_read)) { ini_read[key] = 1; ini_scan(key, $2, ini_separator($7), $8, $9) }
    name = key FS $3 FS $4
    if (!(key in ini_whole)) return 0
    if ($5 == "absent") return !(name in ini_values)
    return (name in ini_values) && ini_values[name] == $6
  }
  function ini_scan(key, path, separator, prefix, suffix, file, text, section, name, got) {
    file = root path
    section = ""
    while ((got = (getline text < file)) > 0) {
      name = ini_section(text, prefix, suffix)
      if (ini_found) section = name
      else if (ini_setting(text, separator, 0)) ini_values[key FS section FS ini_name] = ini_value
    }
    if (got == 0) ini_whole[key] = 1
    close(file)
  }'
