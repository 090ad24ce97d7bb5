# cron: one job in the crontab of a user, as puppetlabs-cron_core has it.
# Words: its parameters; times are lists with commas or absent, environment is repeated.
# needs: environment resource cron-edit

Cron() {
  attributes 'name ensure user command special minute hour monthday month weekday environment' "$@"
  cron_done=''
  if ! cron_read || ! cron_awk read >"$W/cron" 2>"$W/output"; then
    output
    failed "Could not evaluate: Could not read crontab for $a_user: $OUTPUT"
    return 1
  fi
  {
    read -r cron_is
    read -r cr_special && read -r cr_minute && read -r cr_hour && read -r cr_monthday && read -r cr_month &&
      read -r cr_weekday && IFS= read -r cr_command
    cr_environment=''
    while IFS= read -r cr_line; do cr_environment=$cr_environment$cr_line$NL; done
  } <"$W/cron"
  case ${a_ensure:-present}-$cron_is in
    present-absent) sync ensure absent present created cron_create ;;
    absent-present) sync ensure present absent removed cron_write remove ;;
    present-present) cron_properties ;;
  esac
}

cron_create() {
  if [ -z "$a_command" ]; then
    printf '%s\n' 'no command specified, cannot create' >"$W/output"
    return 1
  fi
  cr_command='' cr_special='' cr_minute='*' cr_hour='*' cr_monthday='*' cr_month='*' cr_weekday='*' cr_environment=''
  cron_set
}

# cron_set: writes the job once, with what is given and what else it has
cron_set() {
  [ -z "$cron_done" ] || return 0
  cron_done=1
  cron_line_new=''
  cron_field "$a_minute" "$cr_minute"
  cron_field "$a_hour" "$cr_hour"
  cron_field "$a_monthday" "$cr_monthday"
  cron_field "$a_month" "$cr_month"
  cron_field "$a_weekday" "$cr_weekday"
  cr_when=${a_special:-$cr_special}
  case $cr_when in
    '' | absent) ;;
    *) cron_line_new="@$cr_when " ;;
  esac
  cron_line_new=$cron_line_new${a_command:-$cr_command}
  cron_env_new=$cr_environment
  if [ -n "$has_environment" ]; then
    cron_env_new=''
    [ "$a_environment" = absent ] || [ -z "$a_environment" ] || cron_env_new=$a_environment$NL
  fi
  cron_write set
}

# cron_field SHOULD IS: adds one time to $cron_line_new
cron_field() {
  case $1 in
    '') cron_line_new="$cron_line_new$2 " ;;
    absent) cron_line_new="$cron_line_new* " ;;
    *) cron_line_new="$cron_line_new$1 " ;;
  esac
}

# every property that differs, in Puppet's order
cron_properties() {
  if [ -n "$a_command" ] && [ "$a_command" != "$cr_command" ]; then
    sync command "$cr_command" "$a_command" '' cron_set || return 1
  fi
  BARE=' special minute hour weekday month monthday environment '
  cron_list=''
  cron_property special "$a_special" "${cr_special:-*}" || return 1
  cron_list=1
  cron_property minute "$a_minute" "$cr_minute" && cron_property hour "$a_hour" "$cr_hour" &&
    cron_property weekday "$a_weekday" "$cr_weekday" && cron_property month "$a_month" "$cr_month" &&
    cron_property monthday "$a_monthday" "$cr_monthday" && cron_settings
}

# cron_property NAME SHOULD IS
cron_property() {
  [ -n "$2" ] || return 0
  cp_should=$2
  [ "$cp_should" != absent ] || cp_should='*'
  [ "$cp_should" != "$3" ] || return 0
  cron_shown "$3"
  cp_from=$CRON_SHOWN
  cron_shown "$cp_should"
  cron_change "$1" "$cp_from" "$CRON_SHOWN"
}
# cron_change NAME FROM TO: both as they are printed
cron_change() {
  cc_text=''
  [ "$2" != "'absent'" ] || cc_text="defined '$1' as $3"
  [ "$3" != "'absent'" ] || cc_text="undefined '$1' from $2"
  sync "$1" "$2" "$3" "$cc_text" cron_set
}
# cron_shown VALUE: sets $CRON_SHOWN: a list as ['1', '2'], a special by its name, * as 'absent'
cron_shown() {
  CRON_SHOWN="'absent'"
  [ "$1" != '*' ] || return 0
  CRON_SHOWN="'$1'"
  [ -z "$cron_list" ] || CRON_SHOWN="[$(printf '%s\n' "'$1'" | sed "s/,/', '/g")]"
}
# the settings before the job; their order does not matter
cron_settings() {
  [ -n "$has_environment" ] || return 0
  printf '%s' "$cr_environment" | sort >"$W/cron.is"
  if [ "$a_environment" = absent ] || [ -z "$a_environment" ]; then : ; else printf '%s\n' "$a_environment" | sort; fi >"$W/cron.should"
  cmp -s "$W/cron.is" "$W/cron.should" && return 0
  cs_from="'absent'"
  [ -z "$cr_environment" ] || cs_from="[$(printf '%s' "$cr_environment" | sed "s/.*/'&'/" | tr '\n' , | sed 's/,$//; s/,/, /g')]"
  cs_to="'absent'"
  [ ! -s "$W/cron.should" ] || cs_to=$(printf '%s\n' "$a_environment" | tr '\n' , | sed 's/,$//')
  cron_change environment "$cs_from" "$cs_to"
}
