# service-scanner: which folder of links a host's scanner watches, where several could be meant.
# needs: environment
sv_scanner='' sv_watched='' sv_watched_one=''

# sv_scan_folder FOLDER…: sets sv_scanned to the first that is there and that a running $sv_scanner watches, else to the
# first that is there; empty when none is
sv_scan_folder() {
  sv_scanned='' sv_several=''
  for sv_folder; do
    [ -d "$R$sv_folder" ] || continue
    [ -z "$sv_scanned" ] || sv_several=1
    sv_scanned=${sv_scanned:-$sv_folder}
  done
  [ -n "$sv_several" ] && [ -n "$sv_scanner" ] && [ -z "$R" ] || return 0
  # what was found stays; where nothing was, a scanner may have come
  if [ "$sv_watched" != "$sv_scanner $*" ]; then
    sv_found=$NL$(sv_watching)$NL
    for sv_folder; do
      sv_real=$(sv_real "$sv_folder" 2>/dev/null) || continue
      case $sv_found in
        *"$NL$sv_real$NL"*) break ;;
      esac
      sv_real=''
    done
    [ -n "$sv_real" ] || return 0
    sv_watched="$sv_scanner $*" sv_watched_one=$sv_folder
  fi
  sv_scanned=$sv_watched_one
}

# the folders that are arguments of the scanners, or where they work; a container's scanner has another root or mounts
sv_watching() {
  for sv_process in /proc/[0-9]*; do
    sv_comm=''
    read -r sv_comm <"$sv_process/comm"
    if [ "$sv_comm" != "$sv_scanner" ] || [ "$(sv_root "$sv_process")" != "$(sv_root /proc/self)" ]; then continue; fi
    { printf '%s\000' "$sv_process/cwd" && cat "$sv_process/cmdline"; } | tr '\000' '\n' | while IFS= read -r sv_word; do
      sv_real "$sv_word"
    done
  done 2>/dev/null
}
sv_root() { readlink "$1/root" && readlink "$1/ns/mnt"; }
sv_real() {
  case $1 in
    /*) (cd -P -- "$1" && pwd -P) ;;
    *) return 1 ;;
  esac
}
