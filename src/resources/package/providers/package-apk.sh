# package-apk: Alpine's packages, by apk.
# needs: package-tools

# apk info prints NAME-VERSION; for a virtual name that of the package that provides it
pk_apk_query() {
  pk_needs apk || return 1
  pk_is=purged pk_mark=none
  pk_lines=$(pk_ask apk info -e -v "$a_name") || return 0
  for pk_line in $pk_lines; do
    # the version is all after the last hyphen before a digit; a release -rN belongs to it
    pk_rest=${pk_line%-r[0-9]*}
    pk_version=${pk_line#"${pk_rest%-*}"-}
    case $pk_line in
      "$a_name-$pk_version") ;;
      *) [ "$a_allow_virtual" = true ] || continue ;;
    esac
    pk_is=$pk_version
    return 0
  done
}

# `apk version NAME` compares: NAME-1.0-r0 < 1.1-r0. Where no repository has it, what is installed is the latest.
pk_apk_candidate() {
  pk_candidate=$(pk_ask apk version "$a_name" | awk '$2 ~ /^[<>=?]$/ { print ($2 == "<" ? $3 : ""); exit }')
  pk_candidate=${pk_candidate:-$pk_is}
}

# apk compares one pair at a time and prints <, = or >
pk_apk_match() {
  pk_range=$a_ensure
  while [ -n "$pk_range" ]; do
    pk_part=${pk_range%%[ "$TAB"]*}
    pk_range=${pk_range#"$pk_part"}
    pk_range=${pk_range#[ "$TAB"]}
    [ -n "$pk_part" ] || continue
    pk_bound=${pk_part#[<>]} pk_bound=${pk_bound#=}
    pk_operator=${pk_part%"$pk_bound"}
    pk_compared=$pk_is
    # a version without -rN says nothing about the release
    case $pk_bound in *-r[0-9]*) ;; *) pk_compared=${pk_is%-r[0-9]*} ;; esac
    case $pk_operator$(pk_ask apk version -t "$pk_compared" "$pk_bound") in
      '=' | '==' | '>=>' | '>==' | '>>' | '<=<' | '<==' | '<<') ;;
      *) return 1 ;;
    esac
  done
}

pk_apk_install() {
  case $pk_wanted in
    '') pk_target=$a_name ;;
    latest)
      pk_target=$a_name
      set -- "$@" --upgrade ;;
    *' '*)
      pk_say "Provider apk takes one bound, not $pk_wanted"
      return 1 ;;
    *[\<\>]*) pk_target=$a_name$pk_wanted ;;
    *-r[0-9]*) pk_target=$a_name=$pk_wanted ;;
    # 1.0 stands for every release of 1.0
    *) pk_target=$a_name~$pk_wanted ;;
  esac
  pk_run apk --no-progress --wait 120 add "$@" "${a_source:-$pk_target}"
}
# pk_apk_together OPTIONS...: $pk_names
pk_apk_together() {
  # shellcheck disable=SC2086 # names without spaces
  pk_run apk --no-progress --wait 120 add "$@" $pk_names
}
pk_apk_remove() { pk_run apk --no-progress --wait 120 del "$@" "$a_name"; }
pk_apk_purge() { pk_run apk --no-progress --wait 120 del --purge "$@" "$a_name"; }
