# Takes a service away from init, so that daemontools can have it: stopped now, not started at boot.
#
# @param service  Name of init's service; the title by default.
define daemontools::disinit (
  String[1] $service = $title,
) {
  service { $service:
    ensure => stopped,
    enable => false,
  }
}
