# ini_subsetting: one item of a setting that holds several, as puppetlabs-inifile has it. Words: its parameters.
# needs: environment messages resource ini-edit ini_setting

Ini_subsetting() {
  in_names='path ensure section setting subsetting value key_val_separator section_prefix section_suffix indent_char'
  in_names="$in_names indent_width show_diff subsetting_separator subsetting_key_val_separator quote_char"
  attributes "$in_names use_exact_match insert_type insert_value delete_if_empty" "$@"
  BARE=' value '
  [ -n "$has_subsetting_separator" ] || a_subsetting_separator=' '
  ini_begin "$a_path" || return 1
  ini_get
  if subsetting_edit get >"$W/item" 2>"$W/output"; then in_is=present; else in_is='absent'; fi
  in_now=$(cat "$W/item")
  in_now=${in_now%.}
  case ${a_ensure:-present}-$in_is in
    present-absent) sync ensure absent present created subsetting_write set ;;
    absent-present) sync ensure present absent removed subsetting_write remove ;;
    present-present)
      if [ -z "$has_value" ] || [ -n "$a_use_exact_match" ] || [ "$in_now" = "$a_value" ]; then return 0; fi
      ini_setting_shown "$a_value" ''
      is_should=$is_shown
      ini_setting_shown "$in_now" ''
      sync value "$is_shown" "$is_should" '' subsetting_write set
      ;;
  esac
}

# subsetting_write JOB: the setting with the item set or removed
subsetting_write() {
  ini_new=$(subsetting_edit "$1" 2>"$W/output") || return 1
  ini_new=${ini_new%.}
  if [ "$1" = remove ] && [ "$a_delete_if_empty" = true ] && [ -z "$ini_new" ]; then ini_write remove; else ini_write set; fi
}

# subsetting_edit JOB: get: prints the value of the item, 1 when there is none; set, remove: prints the new setting.
# A dot ends what is printed.
subsetting_edit() {
  IN_OLD=$ini_is IN_ITEM=$a_subsetting$a_subsetting_key_val_separator IN_NAME=$a_subsetting IN_VALUE=$a_value \
    IN_SEPARATOR=$a_subsetting_separator IN_QUOTE=$a_quote_char IN_PLACE=$a_insert_value \
    IN_JOIN=$a_subsetting_key_val_separator awk -v job="$1" -v exact="$a_use_exact_match" -v where="$a_insert_type" '
    function is_item(text, name) {
      if (exact == "true") return text == name
      return substr(text, 1, length(name ENVIRON["IN_JOIN"])) == name ENVIRON["IN_JOIN"]
    }
    function find(name, i) {
      for (i = 1; i <= n; i++) if (is_item(item[i], name)) return i
      return 0
    }
    # any character of the separator ends an item
    function items(text, i, c, word) {
      for (i = 1; i <= length(text) + 1; i++) {
        c = substr(text, i, 1)
        if (c != "" && !index(ENVIRON["IN_SEPARATOR"], c)) { word = word c; continue }
        if (word != "") { gsub(/^[ \t]+|[ \t]+$/, "", word); item[++n] = word }
        word = ""
      }
    }
    BEGIN {
      old = ENVIRON["IN_OLD"]
      quote = ENVIRON["IN_QUOTE"]
      first = substr(old, 1, 1)
      if (length(old) > 1 && (first == "\"" || first == sprintf("%c", 39)) && substr(old, length(old)) == first) {
        quote = first
        old = substr(old, 2, length(old) - 2)
      }
      items(old)
      name = ENVIRON["IN_NAME"]
      at = find(name)
      if (job == "get") {
        if (at) printf "%s.", substr(item[at], length(ENVIRON["IN_ITEM"]) + 1)
        exit !at
      }
      new = ENVIRON["IN_ITEM"] ENVIRON["IN_VALUE"]
      if (job == "remove") { for (i = 1; i <= n; i++) if (!is_item(item[i], name)) keep(item[i]) }
      else if (at) { for (i = 1; i <= n; i++) keep(is_item(item[i], name) ? new : item[i]) }
      else insert()
      printf "%s.", quote out quote
    }
    function keep(text) { out = (kept++ ? out ENVIRON["IN_SEPARATOR"] : "") text }
    function insert(place) {
      place = n + 1
      if (where == "start") place = 1
      if (where == "index" && ENVIRON["IN_PLACE"] + 1 < place) place = ENVIRON["IN_PLACE"] + 1
      if (where == "before" && find(ENVIRON["IN_PLACE"])) place = find(ENVIRON["IN_PLACE"])
      if (where == "after" && find(ENVIRON["IN_PLACE"])) place = find(ENVIRON["IN_PLACE"]) + 1
      for (i = 1; i <= n; i++) { if (i == place) keep(new); keep(item[i]) }
      if (place > n) keep(new)
    }' </dev/null
}
