# ini: proves settings of ini files in one pass.
# Rows: ID, path, section, setting, present or absent, value, separator, prefix, suffix.
# needs: environment ini-parse

probe_ini() {
  INI_ROOT=$R awk -F '\t' "$INI_PARSE"'
    {
      key = $2 FS $7 FS $8 FS $9
      if (!(key in scanned)) { scanned[key] = 1; scan(key, $2, ini_separator($7), $8, $9) }
      name = key FS $3 FS $4
      if (!(key in whole)) ok = 0
      else if ($5 == "absent") ok = !(name in values)
      else ok = (name in values) && values[name] == $6
      if (ok) print $1; else dirty = 1
    }
    END { exit dirty }
    function scan(key, path, separator, prefix, suffix, file, text, section, name, got) {
      file = ENVIRON["INI_ROOT"] path
      section = ""
      while ((got = (getline text < file)) > 0) {
        name = ini_section(text, prefix, suffix)
        if (ini_found) section = name
        else if (ini_setting(text, separator, 0)) values[key FS section FS ini_name] = ini_value
      }
      if (got == 0) whole[key] = 1
      close(file)
    }' "$1"
}
