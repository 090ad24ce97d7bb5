# package-ask: questions to package managers, for the batch probe and the providers.
# needs: environment

# pk_program NAME: sets pk_path to the file that will run. Looked up here, since busybox's shell would take a dpkg or
# an rpm of its own.
pk_program() {
  pk_path=$1 pk_search=$PATH:
  case $1 in
    */* | sh) return 0 ;;
  esac
  while [ -n "$pk_search" ]; do
    pk_folder=${pk_search%%:*} pk_search=${pk_search#*:}
    if [ -f "$R$pk_folder/$1" ] && [ -x "$R$pk_folder/$1" ]; then
      pk_path=$pk_folder/$1
      return 0
    fi
  done
  return 1
}

# pk_ask COMMAND…: a question that changes nothing, inside the root prefix if there is one
pk_ask() {
  pk_program "$1"
  shift
  if [ -n "$R" ]; then
    chroot "$R" "$pk_path" "$@" </dev/null 2>"$W/asked"
  else
    "$pk_path" "$@" </dev/null 2>"$W/asked"
  fi
}

# pk_begin COMMAND…: pk_ask in a process of its own, which it becomes
pk_begin() {
  pk_program "$1"
  shift
  if [ -n "$R" ]; then exec chroot "$R" "$pk_path" "$@"; else exec "$pk_path" "$@"; fi
} </dev/null 2>/dev/null

# pk_have PROGRAM: on the PATH, inside the root prefix if there is one?
pk_have() {
  case $1 in
    */*) [ -x "$R$1" ] ;;
    *) pk_program "$1" ;;
  esac
}
