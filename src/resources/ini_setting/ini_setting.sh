# ini_setting: one setting of an ini file, as puppetlabs-inifile has it.
# Words: its parameters; secret_value names a bundled file that holds the value; md5 is the sum of the value.
# needs: environment messages resource ini-edit

Ini_setting() {
  is_names='path ensure section setting value secret_value md5 key_val_separator section_prefix section_suffix indent_char'
  attributes "$is_names indent_width show_diff refreshonly force_new_section_creation" "$@"
  BARE=' value '
  ini_begin "$a_path" || return 1
  if [ -n "$has_secret_value" ]; then
    SENSITIVE="${SENSITIVE}value "
    if ! a_value=$(cat "$B/files/$a_secret_value"); then
      failed "cannot read files/$a_secret_value of the bundle"
      return 1
    fi
    has_value=1
  fi
  ini_new=$a_value
  if [ "$a_refreshonly" = true ]; then
    if refreshing; then triggered ini_setting_refresh; fi
    return
  fi
  ini_get
  case ${a_ensure:-present}-$ini_state in
    present-value)
      if [ -z "$has_value" ] || [ "$ini_is" = "$ini_new" ]; then return 0; fi
      ini_setting_shown "$ini_new" "$a_md5"
      is_should=$is_shown
      ini_setting_shown "$ini_is" ''
      sync value "$is_shown" "$is_should" '' ini_write set
      ;;
    present-none)
      [ "$a_force_new_section_creation" = false ] || sync ensure absent present created ini_write set
      ;;
    present-section) sync ensure absent present created ini_write set ;;
    absent-value) sync ensure present absent removed ini_write remove ;;
  esac
}

ini_setting_refresh() {
  if [ "$a_ensure" != absent ]; then
    ini_write set
    return
  fi
  ini_get
  [ "$ini_state" != value ] || ini_write remove
}

# ini_setting_shown VALUE MD5: sets $is_shown to what messages show of a value
ini_setting_shown() {
  is_shown='[redacted sensitive information]'
  [ -n "$SHOW_DIFF" ] || return 0
  case $a_show_diff in
    false) ;;
    md5)
      is_sum=$2
      if [ -z "$is_sum" ] && have md5sum; then
        is_sum=$(printf '%s' "$1" | md5sum)
      fi
      [ -z "$is_sum" ] || is_shown="{md5}${is_sum%% *}"
      ;;
    *) is_shown=$1 ;;
  esac
}
