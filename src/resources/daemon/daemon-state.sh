# daemon-state: does a daemon run, and is it well? And the rows that prove that.
# proves: daemon daemon_script (with the step's own files)
# needs: environment service-commands

# sets dm_is: running, stopped, or unhealthy where it runs and its check fails for too long
daemon_look() {
  "daemon_${dm_provider}_is" || return 1
  if [ "$dm_is" = running ] && [ "$a_ensure" = running ] && [ -n "$a_check" ]; then
    daemon_healthy || dm_is=unhealthy
  fi
  return 0
}

# waits until the check is content
daemon_healthy() {
  [ -n "$a_check" ] || return 0
  sv_wait "$dm_patience" run sh -c "$a_check" && return 0
  sv_say "$a_name is not healthy after $dm_patience seconds: $a_check"
  return 1
}

# rows: ID PROVIDER NAME ENSURE ENABLE [FOLDER SCANDIR OWNER]
probe_daemon() {
  dp_all=0
  while IFS= read -r dp_row; do
    dp_row=$dp_row$TAB dp_id=${dp_row%%"$TAB"*}
    set --
    while [ -n "$dp_row" ]; do
      set -- "$@" "${dp_row%%"$TAB"*}"
      dp_row=${dp_row#*"$TAB"}
    done
    shift
    if daemon_proven "$@"; then
      printf '%s\n' "$dp_id"
    else
      dp_all=1
    fi
  done <"$1"
  return "$dp_all"
}
daemon_proven() {
  daemon_words "name=$2" ${3:+"ensure=$3"} ${4:+"enable=$4"} ${5:+"folder=$5"} ${6:+"scandir=$6"} ${7:+"owner=$7"}
  dm_provider=$1 dm_enabled='' dm_is=''
  "daemon_${dm_provider}_ready" && "daemon_${dm_provider}_whole" || return 1
  if [ -n "$a_enable" ]; then
    "daemon_${dm_provider}_enabled" || return 1
    case $dm_enabled in
      any | "$a_enable") ;;
      *) return 1 ;;
    esac
  fi
  [ -n "$a_ensure" ] && [ -z "$R" ] || return 0
  "daemon_${dm_provider}_is" && [ "$dm_is" = "$a_ensure" ]
} </dev/null >/dev/null 2>&1

# rows: ID SCRIPT: the scripts that daemons share are those of the bundle
probe_daemon_script() {
  dp_names=$(cut -f 2 "$1" | sort -u)
  for dp_name in $dp_names; do daemon_script_same "$dp_name" || return 1; done
}
