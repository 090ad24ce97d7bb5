# service-base: nothing but the commands of the resource and the process table.
# needs: service-commands

sv_base_ready() { :; }
sv_base_status() { sv_process_status; }
sv_base_start() {
  if [ -z "$a_binary" ]; then
    sv_say 'Services must specify a start command or a binary'
    return 1
  fi
  sv_command start "$a_binary"
}
sv_base_stop() { sv_process_stop; }
sv_base_restarts() { return 1; }
sv_base_restart() { return 1; }
sv_base_enabled() { sv_enabled=any; }
sv_base_enable() { sv_cannot_enable enableable "$1"; }
