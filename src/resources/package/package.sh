# package: compares what the package manager has with what shall be, and changes that.
# needs: environment messages resource probe package-tools package-together
#
# A provider P gives, in providers/package-P.sh ($a_name, $a_source and the other words are set):
#   pk_P_query          sets pk_is (absent, purged or a version) and pk_mark; 1 with pk_error when it cannot tell
#   pk_P_candidate      sets pk_candidate: the version `latest` means; its arguments are the install options
#   pk_P_match          true when the version pk_is satisfies the version or range $a_ensure
#   pk_P_install, pk_P_remove, pk_P_purge: their arguments are the options; pk_wanted is empty, latest or a version

# package name=… ensure=… provider=… [source= configfiles= responsefile= mark= command= allow_virtual= …]
Package() {
  attributes 'name ensure provider source configfiles responsefile mark command allow_virtual install_only allowcdrom' "$@"
  pk_choose || return 1
  "pk_${pk_provider}_query" || pk_awaited || failed "$pk_error" || return 1
  pk_tried
  pk_candidate='' pk_wanted=$a_ensure
  case $a_ensure in
    present) pk_wanted='' ;;
    latest)
      case $pk_is in
        absent | purged) ;;
        *)
          if ! pk_options install_options "pk_${pk_provider}_candidate" "$@" || [ -z "$pk_candidate" ]; then
            output
            failed "Could not evaluate: Could not get latest version: ${OUTPUT:-Could not find latest version}"
            return 1
          fi ;;
      esac ;;
  esac
  if ! pk_in_sync; then
    pk_should=${pk_candidate:-$a_ensure} pk_message=''
    case $a_ensure:$pk_is in
      purged:*) pk_message=purged ;;
      absent:*) pk_message=removed ;;
      *:absent | *:purged) pk_message=created ;;
    esac
    sync ensure "$pk_is" "$pk_should" "$pk_message" pk_change "$@" || return 1
    [ -n "$pk_made" ] || stale
  elif [ -n "$a_mark" ] && [ "$a_mark" != "$pk_mark" ]; then
    sync mark "$pk_mark" "$a_mark" '' "pk_${pk_provider}_set_mark" "$a_mark" || return 1
    stale
  fi
}

# pk_awaited: in noop the missing manager may be what an earlier resource is about to bring; nothing of its is there yet
pk_awaited() {
  noop && [ "$STEPS_NOOP" -gt 0 ] || return 1
  case $pk_error in *' is missing') pk_is=absent pk_mark='' ;; *) return 1 ;; esac
}

# sets pk_provider to the file that serves the provider; pk_tool is the provider's own name
pk_choose() {
  pk_tool=$a_provider
  if [ "$pk_tool" = auto ]; then
    pk_detect || failed "$pk_error" || return 1
    pk_tool=$pk_detected a_provider=$pk_detected
  fi
  case $pk_tool in
    yum) pk_provider=dnf ;;
    pip3) pk_provider=pip ;;
    *) pk_provider=$pk_tool ;;
  esac
}

# Is the state pk_is what ensure asks for? For `latest` pk_candidate is set when something is installed.
pk_in_sync() {
  case $a_ensure in
    purged)
      [ "$pk_is" = purged ]
      return
      ;;
    absent)
      case $pk_is in absent | purged) return 0 ;; esac
      return 1
      ;;
  esac
  case $pk_is in absent | purged) return 1 ;; esac
  case $a_ensure in
    present) return 0 ;;
    latest) case "; $pk_is; " in *"; $pk_candidate; "*) return 0 ;; esac ;;
    "$pk_is") return 0 ;;
    *) "pk_${pk_provider}_match" && return 0 ;;
  esac
  return 1
}

# makes it so, and looks whether it is so: some managers return 0 for what they did not do
pk_change() {
  pk_was=$pk_is pk_made=''
  case $a_ensure in
    absent) pk_options uninstall_options "pk_${pk_provider}_remove" "$@" || return 1 ;;
    purged) pk_options uninstall_options "pk_${pk_provider}_purge" "$@" || return 1 ;;
    *)
      case ${pk_try:+$pk_now} in
        '' | absent | purged)
          { [ -z "$pk_try" ] && pk_options install_options pk_together "$@"; } ||
            pk_options install_options "pk_${pk_provider}_install" "$@" || return 1
          ;;
        *) pk_made=1 ;;
      esac
      ;;
  esac
  if ! "pk_${pk_provider}_query"; then
    pk_say "$pk_error"
    return 1
  fi
  # what latest meant before may have been an old list; a changed version is as good
  [ "$a_ensure" != latest ] || [ "$pk_is" = "$pk_was" ] || pk_candidate=$pk_is
  pk_in_sync && return 0
  case $a_ensure:$pk_is in
    absent:* | purged:*) pk_say "Package $a_name is still there: $pk_is" ;;
    *:absent | *:purged) pk_say "Could not find package $a_name" ;;
    *) pk_say "Failed to update to version ${pk_candidate:-$a_ensure}, got version $pk_is instead" ;;
  esac
  return 1
}
