#!/bin/sh
# daemon-env FILE -- COMMAND...: becomes COMMAND with the settings of FILE in its environment: lines NAME=VALUE as systemd
# reads them: # and ; begin comments, a value may stand in quotes. A line that is none of these is passed over. Where a
# - stands before FILE it may be missing. A FILE that ends in / is a folder as envdir reads it: a file for each variable,
# whose first line is the value; an empty file takes the variable away.
# needs:
de_newline='
'

daemon_env() {
  de_file=${1#-}
  if [ -d "$de_file" ] && [ -r "$de_file" ]; then
    for de_entry in "$de_file"/*; do daemon_env_entry "$de_entry"; done
  elif [ -r "$de_file" ]; then
    while IFS= read -r de_line || [ -n "$de_line" ]; do
      daemon_env_line "$de_line"
    done <"$de_file"
  elif [ "$de_file" = "$1" ]; then
    printf 'daemon-env: cannot read %s\n' "$1" >&2
    exit 111
  fi
  shift 2
  exec "$@"
}

daemon_env_entry() {
  de_name=${1##*/}
  case $de_name in
    [0-9]* | *[!A-Za-z0-9_]*) return 0 ;;
  esac
  if [ -s "$1" ]; then
    # in a value NUL stands for a newline; busybox's sed would end a line there
    de_value=$(tr '\000' '\001' <"$1" | sed 1q | tr '\001' '\n' && printf x)
    de_value=${de_value%x}
    de_value=${de_value%"$de_newline"}
    export "$de_name=${de_value%"${de_value##*[! 	]}"}"
  else
    unset "$de_name"
  fi
}

daemon_env_line() {
  de_text=${1#"${1%%[! 	]*}"}
  de_name=${de_text%%=*}
  case $de_name in
    "$de_text" | '' | [0-9]* | *[!A-Za-z0-9_]*) return 0 ;;
  esac
  de_value=${de_text#*=}
  de_value=${de_value#"${de_value%%[! 	]*}"} de_value=${de_value%"${de_value##*[! 	]}"}
  case $de_value in
    \"*\") de_value=${de_value#\"} de_value=$(printf '%s' "${de_value%\"}" | sed 's/\\\(["\\`$]\)/\1/g' && printf x) ;;
    \'*\') de_value=${de_value#\'} de_value=${de_value%\'}x ;;
    *) de_value=$(printf '%s' "$de_value" | sed 's/\\\(.\)/\1/g' && printf x) ;;
  esac
  export "$de_name=${de_value%x}"
}

case ${0##*/} in
  daemon-env | daemon-env.sh) daemon_env "$@" ;;
esac
