# package-pip: Python packages, by pip. Names are equal when they are so to Python (PEP 503).
# needs: package-tools

# Sets PK_PIP to the words that call pip, one a line: the command, or python3 with -m pip where no pip is on the PATH.
pk_pip_choose() {
  if [ -n "$a_command" ]; then
    pk_pip=$a_command
    pk_needs "$pk_pip"
    return
  fi
  pk_candidates='pip pip3 pip-python pip2'
  [ "$pk_tool" != pip3 ] || pk_candidates=pip3
  for pk_pip in $pk_candidates; do
    ! pk_have "$pk_pip" || return 0
  done
  for pk_pip in python3 python; do
    if pk_have "$pk_pip" && pk_ask "$pk_pip" -m pip --version >"$W/version"; then return 0; fi
  done
  pk_error="Provider $pk_tool is not functional on this host: pip is missing"
  return 1
}

# pk_pip ASK|RUN WORDS…: PEP 668 keeps pip off the system's Python unless told otherwise; the manifest told it.
# Versions without that setting pass over the variable.
pk_pip_call() {
  pk_how=$1
  shift
  PIP_BREAK_SYSTEM_PACKAGES=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
  export PIP_BREAK_SYSTEM_PACKAGES PIP_DISABLE_PIP_VERSION_CHECK PIP_NO_INPUT PIP_ROOT_USER_ACTION
  case $pk_pip in
    python | python3) "$pk_how" "$pk_pip" -m pip "$@" ;;
    *) "$pk_how" "$pk_pip" "$@" ;;
  esac
  pk_status=$?
  unset PIP_BREAK_SYSTEM_PACKAGES PIP_DISABLE_PIP_VERSION_CHECK PIP_NO_INPUT PIP_ROOT_USER_ACTION
  return "$pk_status"
}

pk_pip_query() {
  pk_pip_choose || return 1
  pk_is=absent pk_mark=none
  if ! pk_pip_call pk_ask list --format=freeze >"$W/pip"; then
    pk_error="Could not evaluate: $pk_pip list failed: $(cat "$W/asked")"
    return 1
  fi
  pk_pip_find "$a_name" <"$W/pip" >"$W/found"
  IFS= read -r pk_line <"$W/found" && pk_is=$pk_line
  return 0
}
# pk_pip_find NAME <LIST: the version of a package, if it is there
pk_pip_find() {
  awk -v name="$1" -F '===?' '
    function plain(n) { n = tolower(n); sub(/\[.*/, "", n); gsub(/[-_.]+/, "-", n); return n }
    NF == 2 && plain($1) == plain(name) { print $2; exit }'
}

# asked for a version that cannot exist, pip names all that do, oldest first
pk_pip_candidate() {
  pk_pip_call pk_ask install "$@" "$a_name==999999!0" >"$W/versions"
  pk_candidate=$(sed -n 's/.*(from versions: \(.*\)).*/\1/p' "$W/versions" "$W/asked" | awk 'NR == 1 { n = split($0, v, /, */); print v[n] }')
  case $pk_candidate in
    '' | none)
      pk_candidate=
      pk_say "$(cat "$W/asked")"
      return 1 ;;
  esac
}

# ranges and unequal spellings are pip's to judge: it has the rules with it
pk_pip_match() {
  pk_python=python3
  case $pk_pip in */*) [ ! -x "$R${pk_pip%/*}/python" ] || pk_python=${pk_pip%/*}/python ;; esac
  pk_ask "$pk_python" -c 'import sys
from pip._vendor.packaging.specifiers import SpecifierSet
want = [w if w[0] in "<>=" else "==" + w for w in sys.argv[2].split()]
sys.exit(not SpecifierSet(",".join(want)).contains(sys.argv[1], prereleases=True))' "$pk_is" "$a_ensure"
}

pk_pip_install() {
  case $pk_wanted in
    '') pk_target=$a_name ;;
    latest)
      pk_target=$a_name
      set -- "$@" --upgrade ;;
    *[\<\>]*) pk_target=$a_name$(printf '%s' "$pk_wanted" | sed 's/[ \t][ \t]*/,/g') ;;
    *) pk_target=$a_name==$pk_wanted ;;
  esac
  if [ -n "$a_source" ]; then
    case $pk_wanted in
      '' | latest) pk_target=$a_source#egg=$a_name ;;
      *) pk_target=$a_source@$pk_wanted#egg=$a_name ;;
    esac
    # a wheel or an archive on the host is named by its path alone
    case $a_source in /*.whl | /*.tar.gz | /*.zip) pk_target=$a_source ;; esac
  fi
  pk_pip_call pk_run install -q "$@" "$pk_target"
}
# pk_pip_together OPTIONS...: $pk_names
pk_pip_together() {
  # shellcheck disable=SC2086 # names without spaces
  pk_pip_call pk_run install -q "$@" $pk_names
}
pk_pip_remove() { pk_pip_call pk_run uninstall -y -q "$@" "$a_name"; }
pk_pip_purge() { pk_cannot purgeable ensure purged; }
