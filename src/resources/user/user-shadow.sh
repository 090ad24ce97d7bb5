# user-shadow: password, its ages and the day the account expires. The password stays in files that only root reads.
# needs: environment resource accounts

user_shadow() {
  us_shadow=''
  if [ -n "$has_secret_password$has_password_min_age$has_password_max_age$has_password_warn_days$has_expiry" ]; then
    account_find shadow "$a_name" && us_shadow=$ACCOUNT
  fi
  if [ -n "$has_secret_password" ]; then
    ACCOUNT=$us_shadow
    account_field 2
    us_password=$(cat "$B/files/$a_secret_password") || {
      failed "cannot read files/$a_secret_password of the bundle"
      return 1
    }
    [ "$FIELD" = "$us_password" ] || sync password '[redacted]' '[redacted]' '' user_set_password || return 1
  fi
  for us_property in password_min_age password_max_age password_warn_days; do
    user_age "$us_property"
    [ -n "$us_has" ] || continue
    ACCOUNT=$us_shadow
    account_field "$us_number"
    [ "$FIELD" = "$us_should" ] || sync "$us_property" "${FIELD:--1}" "$us_should" '' user_set_age "$us_property" || return 1
  done
}

# user_age PROPERTY: sets $us_number to its field in shadow, $us_option to that of chage, $us_has, $us_should
user_age() {
  case $1 in
    *min*) us_number=4 us_option=-m us_has=$has_password_min_age us_should=$a_password_min_age ;;
    *max*) us_number=5 us_option=-M us_has=$has_password_max_age us_should=$a_password_max_age ;;
    *) us_number=6 us_option=-W us_has=$has_password_warn_days us_should=$a_password_warn_days ;;
  esac
}
user_set_age() {
  user_age "$1"
  if have chage; then
    account_shadow "Could not set $1 on user[$a_name]" chage "$us_option" "$us_should" "$a_name"
  else
    account_edit shadow "$a_name" "$us_number" "$us_should"
  fi
}

user_set_password() {
  (umask 077 && printf '%s:' "$a_name" >"$W/password" && cat "$B/files/$a_secret_password" >>"$W/password" &&
    printf '\n' >>"$W/password") 2>"$W/output" || return 1
  # no argument and no variable of the environment ever holds it
  if [ -n "$R" ] && ! have useradd; then
    chroot "$R" chpasswd -e <"$W/password" >"$W/output" 2>&1
  else
    chpasswd ${R:+--root} ${R:+"$R"} -e <"$W/password" >"$W/output" 2>&1
  fi
  us_status=$?
  rm -f "$W/password"
  return "$us_status"
}

# the day the account expires
user_expiry() {
  [ -n "$has_expiry" ] || return 0
  ACCOUNT=$us_shadow
  account_field 8
  case $FIELD in
    '' | -*) FIELD='' us_day='absent' ;;
    *) user_day "$FIELD" ;;
  esac
  [ "$FIELD" != "$a_expiry_days" ] || return 0
  if [ "$a_expiry" = absent ]; then us_text="undefined 'expiry' from '$us_day'"
  elif [ "$us_day" = absent ]; then us_text="defined 'expiry' as '$a_expiry'"
  else us_text="expiry changed '$us_day' to '$a_expiry'"
  fi
  sync expiry "$us_day" "$a_expiry" "$us_text" user_set_expiry
}
user_set_expiry() {
  if [ "$a_expiry" = absent ]; then us_value=''; else us_value=$a_expiry; fi
  if have usermod; then
    account_shadow "Could not set expiry on user[$a_name]" usermod -e "$us_value" "$a_name"
  else
    account_edit shadow "$a_name" 8 "$a_expiry_days"
  fi
}

# user_day DAYS: sets $us_day to the date that many days after 1970-01-01, by the calendar's own arithmetic
user_day() {
  ud_z=$(($1 + 719468))
  ud_era=$((ud_z / 146097))
  ud_doe=$((ud_z - ud_era * 146097))
  ud_yoe=$(((ud_doe - ud_doe / 1460 + ud_doe / 36524 - ud_doe / 146096) / 365))
  ud_doy=$((ud_doe - (365 * ud_yoe + ud_yoe / 4 - ud_yoe / 100)))
  ud_mp=$(((5 * ud_doy + 2) / 153))
  ud_day=$((ud_doy - (153 * ud_mp + 2) / 5 + 1))
  ud_month=$((ud_mp < 10 ? ud_mp + 3 : ud_mp - 9))
  ud_year=$((ud_yoe + ud_era * 400 + (ud_month <= 2 ? 1 : 0)))
  us_day=$(printf '%04d-%02d-%02d' "$ud_year" "$ud_month" "$ud_day")
}
