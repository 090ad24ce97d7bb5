# package-rpm: packages from rpm files, by rpm alone. Its queries serve dnf, yum and zypper too.
# needs: package-tools

# Sets pk_is to every installed version, joined by "; ". pk_rpm_gone is what an uninstalled package counts as.
pk_rpm_query() {
  pk_needs rpm || return 1
  pk_mark=none pk_is=${pk_rpm_gone:-absent}
  pk_rpm_ask "$a_name" && return 0
  [ "$a_allow_virtual" = false ] || pk_rpm_ask --whatprovides "$a_name"
  return 0
}

# pk_rpm_ask WORDS…: the versions of what rpm -q finds; epoch 0 is not shown
pk_rpm_ask() {
  pk_rpm_list -q --nosignature --nodigest --qf '%{NAME} %|EPOCH?{%{EPOCH}}:{0}| %{VERSION} %{RELEASE} %{ARCH}\n' "$@"
}
pk_rpm_list() {
  pk_lines=$(pk_ask rpm "$@") && pk_lines=$(printf '%s\n' "$pk_lines" | awk '
    NF == 5 { v = ($2 == "0" ? "" : $2 ":") $3 "-" $4; if (!seen[v]++) { printf "%s%s", sep, v; sep = "; " } }') || return 1
  [ -n "$pk_lines" ] || return 1
  pk_is=$pk_lines
}

# A wanted version without epoch or release is compared without. Ranges and unequal spellings are rpm's to judge.
pk_rpm_match() {
  case $pk_is in
    *'; '*) [ "$a_install_only" = true ] || return 1 ;;
  esac
  pk_rest=$pk_is
  while [ -n "$pk_rest" ]; do
    pk_version=${pk_rest%%;*}
    pk_rest=${pk_rest#"$pk_version"}
    pk_rest=${pk_rest#; }
    pk_rpm_satisfies "$pk_version" && return 0
  done
  return 1
}

# pk_rpm_satisfies VERSION: does it meet every part of $a_ensure?
pk_rpm_satisfies() {
  pk_range=$a_ensure
  while [ -n "$pk_range" ]; do
    pk_part=${pk_range%%[ "$TAB"]*}
    pk_range=${pk_range#"$pk_part"}
    pk_range=${pk_range#[ "$TAB"]}
    [ -n "$pk_part" ] || continue
    pk_bound=${pk_part#[<>]} pk_bound=${pk_bound#=}
    pk_operator=${pk_part%"$pk_bound"}
    pk_rpm_compare "$1" "$pk_bound"
    case $pk_operator$pk_order in
      0 | '=0' | '>='[01] | '>1' | '<='[0-] | '<-') ;;
      *) return 1 ;;
    esac
  done
}

# pk_rpm_compare IS SHOULD: sets pk_order to -, 0 or 1, at the detail in which SHOULD was given
pk_rpm_compare() {
  pk_a=$1 pk_b=$2
  case $pk_b in
    *-*) ;;
    *) pk_a=${pk_a%-*} ;;
  esac
  case $pk_b in
    *:*)
      case $pk_a in *:*) ;; *) pk_a=0:$pk_a ;; esac ;;
    *) pk_a=${pk_a#*:} ;;
  esac
  pk_order=0
  [ "$pk_a" != "$pk_b" ] || return 0
  pk_order=unknown
  # the text becomes part of a program
  case $pk_a$pk_b in *[!A-Za-z0-9._+~^:-]*) return 0 ;; esac
  pk_order=$(pk_ask rpm --eval "%{lua:
    local a, b = [[$pk_a]], [[$pk_b]]
    local function part(s) local e, v, r = s:match('^(%d*):?([^-]*)-?(.*)\$'); if not s:find(':') then e = '0'; v, r = s:match('^([^-]*)-?(.*)\$') end; return e, v, r end
    local ae, av, ar = part(a); local be, bv, br = part(b)
    local c = rpm.vercmp(ae, be); if c == 0 then c = rpm.vercmp(av, bv) end; if c == 0 and ar ~= '' then c = rpm.vercmp(ar, br) end
    print(c < 0 and '-' or c)}")
  case $pk_order in
    - | 0 | 1) ;;
    *) pk_order=unknown ;;
  esac
}

pk_rpm_candidate() {
  pk_installed=$pk_is
  if pk_rpm_ask -p "$a_source"; then pk_candidate=$pk_is; else pk_say "$(cat "$W/asked")"; fi
  pk_is=$pk_installed
  [ -n "$pk_candidate" ]
}

pk_rpm_install() {
  case $pk_is in
    absent | purged) pk_run rpm -i "$@" "$a_source" ;;
    *) pk_run rpm -U --oldpackage "$@" "$a_source" ;;
  esac
}
pk_rpm_remove() { pk_run rpm -e "$@" "$a_name"; }
pk_rpm_purge() { pk_cannot purgeable ensure purged; }
