# stat: what stands at a path, without following a link.
# needs: environment

# stat_told: can this host's stat be told what to print? A run knows that when its scratch directory is chosen.
stat_told() {
  if [ -z "${STAT_FORMAT+known}" ]; then
    STAT_FORMAT=''
    ! stat -c %a / >/dev/null 2>&1 || STAT_FORMAT=1
  fi
  [ -n "$STAT_FORMAT" ]
}

# stat_of PATH: sets $ST_TYPE (file directory link other absent), $ST_MODE (4 octal digits), $ST_UID, $ST_GID.
# What is not there costs no process.
stat_of() {
  ST_TYPE='absent' ST_MODE='' ST_UID='' ST_GID=''
  [ -e "$1" ] || [ -L "$1" ] || return 0
  if ! stat_told; then
    stat_list "$1"
    return 0
  fi
  # what is there and cannot be looked at must not count as absent: asked again in another way
  so_line=$(stat -c '%f %a %u %g' -- "$1" 2>/dev/null) || {
    stat_list "$1"
    return 0
  }
  so_kind=${so_line%% *} so_line=${so_line#* }
  case $so_kind in
    8???) ST_TYPE='file' ;;
    4???) ST_TYPE=directory ;;
    a???) ST_TYPE='link' ;;
    *) ST_TYPE=other ;;
  esac
  ST_MODE=000${so_line%% *} so_line=${so_line#* }
  ST_MODE=${ST_MODE#"${ST_MODE%????}"} ST_UID=${so_line%% *} ST_GID=${so_line#* }
}
# stat_list PATH: the same from the columns of ls
stat_list() {
  so_line=$(ls -ldn -- "$1" 2>/dev/null) || return 0
  case $so_line in
    -*) ST_TYPE='file' ;;
    d*) ST_TYPE=directory ;;
    l*) ST_TYPE='link' ;;
    *) ST_TYPE=other ;;
  esac
  stat_bits "$so_line"
  so_line=${so_line#* }
  # shellcheck disable=SC2086 # columns of ls: links, uid, gid
  stat_columns $so_line
}
stat_columns() {
  while [ "$1" = '' ]; do shift; done
  ST_UID=$2 ST_GID=$3
}
# stat_bits drwxr-sr-x...: $ST_MODE from the letters of ls
stat_bits() {
  sb_text=${1#?} sb_special=0 ST_MODE=
  for sb_value in 4 2 1; do
    sb_digit=0
    case $sb_text in r*) sb_digit=4 ;; esac
    case $sb_text in ?w*) sb_digit=$((sb_digit + 2)) ;; esac
    case $sb_text in
      ??[xst]*) sb_digit=$((sb_digit + 1)) ;;
    esac
    case $sb_text in
      ??[sStT]*) sb_special=$((sb_special + sb_value)) ;;
    esac
    ST_MODE=$ST_MODE$sb_digit
    sb_text=${sb_text#???}
  done
  ST_MODE=$sb_special$ST_MODE
}
