#!/bin/sh
# daemon-env FILE -- COMMAND...: becomes COMMAND with the settings of FILE in its environment: lines NAME=VALUE as systemd
# reads them: # and ; begin comments, a value may stand in quotes. A line that is none of these is passed over.
# needs:

daemon_env() {
  if [ ! -r "$1" ]; then
    printf 'daemon-env: cannot read %s\n' "$1" >&2
    exit 111
  fi
  while IFS= read -r de_line || [ -n "$de_line" ]; do
    daemon_env_line "$de_line"
  done <"$1"
  shift 2
  exec "$@"
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
