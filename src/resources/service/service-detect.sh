# service-detect: which init system the host has, where no fact told. The bundle carries the providers it may find.
# needs: service-commands
sv_detected=

# sets sv_provider
sv_detect() {
  if [ -z "$sv_detected" ]; then
    if [ -n "$R" ]; then sv_detect_installed; else sv_detect_running; fi
  fi
  sv_provider=$sv_detected
  ! command -v "sv_${sv_provider}_status" >/dev/null || return 0
  sv_error="Could not find a suitable provider for service: this host has $sv_provider, which this bundle was not compiled for"
  return 1
}

# what process 1 is decides; where that says nothing (a container), what is installed does
sv_detect_running() {
  sv_pid_one
  case $sv_init in
    systemd) sv_detected=systemd ;;
    runit*) sv_detected=runit ;;
    s6-svscan*) sv_detected=s6 ;;
    svscan*) sv_detected=daemontools ;;
    procd) sv_detected=openwrt ;;
    openrc-init) sv_detected=openrc ;;
    *)
      if [ -d /run/systemd/system ]; then
        sv_detected=systemd
      elif [ -d /run/openrc ]; then
        sv_detected=openrc
      elif have initctl && initctl version 2>/dev/null </dev/null | grep -q upstart; then
        sv_detected=upstart
      elif [ "$sv_init" = init ] || [ "$sv_init" = busybox ] || [ "$sv_init" = linuxrc ]; then
        sv_detect_scripts
      else
        sv_detect_installed
      fi ;;
  esac
}

# an init with scripts; busybox init may have none of the tools around them
sv_detect_scripts() {
  if have update-rc.d; then
    sv_detected=debian
  elif have chkconfig; then
    sv_detected=redhat
  else
    sv_detected=init
    case $(readlink /proc/1/exe 2>/dev/null) in
      */busybox | busybox) sv_detected=busybox ;;
    esac
  fi
}

sv_detect_installed() {
  for sv_word in systemd:/lib/systemd/systemd systemd:/usr/lib/systemd/systemd openrc:/sbin/openrc-run openrc:/usr/sbin/openrc-run \
    upstart:/sbin/upstart openwrt:/sbin/procd debian:/usr/sbin/update-rc.d redhat:/sbin/chkconfig redhat:/usr/sbin/chkconfig \
    runit:/sbin/runit-init runit:/usr/bin/runsvdir; do
    if [ -e "$R${sv_word#*:}" ] || [ -h "$R${sv_word#*:}" ]; then
      sv_detected=${sv_word%%:*}
      return 0
    fi
  done
  sv_detected=init
}
