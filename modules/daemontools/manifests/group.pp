# A control script for a group of services: start, stop, restart and status of the group, and of everything with …all.
#
# @example
#   daemontools::group { 'diaspora_svc.sh': services => ['30redis', '80websocket', '99thin_0'] }
#
# @param services  The services, in the order they are started; they are stopped in the reverse order.
# @param path      The script; /usr/local/bin/TITLE by default.
# @param timeout   Seconds a service is waited for.
# @param ensure    present or absent.
define daemontools::group (
  Array[Pattern[/\A[A-Za-z0-9_@+][A-Za-z0-9_@+.-]*\z/], 1] $services,
  Stdlib::Absolutepath      $path    = "/usr/local/bin/${title}",
  Integer[1]                $timeout = 20,
  Enum['present', 'absent'] $ensure  = 'present',
) {
  include daemontools

  file { $path:
    ensure  => $ensure ? { 'present' => file, default => absent },
    owner   => 0,
    group   => 0,
    mode    => '0755',
    content => epp('daemontools/group.epp', {
      'services' => $services,
      'scandir'  => $daemontools::scandir,
      'timeout'  => $timeout,
    }),
  }
}
