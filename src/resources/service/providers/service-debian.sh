# service-debian: init scripts of Debian, enabled by update-rc.d.
# needs: service-commands service-sysv

sv_debian_ready() { sv_sysv_ready; }
# what has no script does not run: the package that brings it may come later. Where no systemd is to be asked, `service`
# only makes the same ground for every script.
sv_debian_status() {
  if ! sv_find service; then
    sv_sysv_status
  elif [ -d /run/systemd/system ] || [ ! -x "/etc/init.d/$a_name" ]; then
    if run "$sv_path" "$a_name" status; then sv_is=running; else sv_is=stopped; fi
  elif run sv_debian_ground "/etc/init.d/$a_name" status; then
    sv_is=running
  else
    sv_is=stopped
  fi
}
sv_debian_ground() (cd / && exec env -i LANG=C LC_ALL=C "PATH=$PATH" "TERM=${TERM-dumb}" "$@")
sv_debian_start() { sv_sysv_start; }
sv_debian_stop() { sv_sysv_stop; }
sv_debian_restart() { sv_sysv_restart; }
sv_debian_restarts() { return 1; }

# The links are what counts at boot; a policy that invoke-rc.d asks is for packages.
sv_debian_enabled() {
  sv_enabled=false
  if sv_sysv_script && sv_sysv_links; then sv_enabled=true; fi
}

# disabling keeps stop links, so that an upgrade of the package does not enable it again; without any link there is
# nothing that update-rc.d could disable
sv_debian_enable() {
  case $1 in
    true)
      sv_change enable update-rc.d "$a_name" defaults || return 1
      sv_sysv_links || sv_change enable update-rc.d "$a_name" enable ;;
    false) sv_change disable update-rc.d "$a_name" disable ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}
