# package-pacman: Arch Linux's packages, by pacman. A group counts as installed when all its members are.
# needs: package-tools

pk_pacman_query() {
  pk_needs pacman || return 1
  pk_is=absent pk_mark=none
  if pk_line=$(pk_ask pacman -Q -- "$a_name"); then
    # a virtual name is answered with the package that provides it
    case $pk_line in
      "$a_name "*) ;;
      *) [ "$a_allow_virtual" != false ] || return 0 ;;
    esac
    pk_is=${pk_line##* }
  elif [ "$a_allow_virtual" != false ]; then
    pk_pacman_group && pk_is=$pk_members
  fi
  return 0
}

# sets pk_members to "NAME VERSION, …" of an installed group
pk_pacman_group() {
  pk_ask pacman -Sgq -- "$a_name" | sort >"$W/group"
  [ -s "$W/group" ] || return 1
  pk_members=
  while IFS= read -r pk_line; do
    pk_line=$(pk_ask pacman -Q -- "$pk_line") || return 1
    pk_members=$pk_members${pk_members:+, }$pk_line
  done <"$W/group"
}

pk_pacman_candidate() {
  case $pk_is in
    *' '*) pk_candidate=$(pk_ask pacman -Sp --print-format '%n %v' -- "$a_name" | sort | awk '{ printf "%s%s", sep, $0; sep = ", " }') ;;
    *) pk_candidate=$(pk_ask pacman -Sp --print-format %v -- "$a_name" | tail -n 1) ;;
  esac
  [ -n "$pk_candidate" ] || pk_say "$(cat "$W/asked")"
}
pk_pacman_match() { return 1; }

pk_pacman_locked() { [ -e "$R/var/lib/pacman/db.lck" ]; }
pk_pacman() {
  pk_wait pk_pacman_locked
  pk_run pacman --noconfirm --noprogressbar "$@"
}
pk_pacman_install() {
  if [ -n "$a_source" ]; then
    pk_pacman "$@" -U -- "${a_source#file://}"
    return
  fi
  if [ "$a_allow_virtual" = false ] && [ -n "$(pk_ask pacman -Sgq -- "$a_name")" ]; then
    pk_say "Refusing to install package group $a_name, because allow_virtual is false."
    return 1
  fi
  pk_pacman --needed "$@" -S -- "$a_name"
}
pk_pacman_remove() {
  if [ -n "$(pk_ask pacman -Sgq -- "$a_name")" ]; then set -- "$@" -R -s; else set -- "$@" -R; fi
  pk_pacman "$@" -- "$a_name"
}
pk_pacman_purge() { pk_cannot purgeable ensure purged; }
