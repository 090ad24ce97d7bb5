# daemontools: the package, and svscan on the scan directory, now and at boot, under whatever init the host has.
#
# @example
#   include daemontools
#
# @param package          Packages of the platform. With Debian's daemontools-run among them the scanner is that package's.
# @param scandir          The folder svscan watches.
# @param servicedir       Where the real directories of the services are; the scan directory holds links to them.
# @param logdir           Where multilog's directories are made.
# @param disable_init     Services to be taken away from init: stopped and disabled.
# @param services         Services to make: title => parameters of daemontools::service.
# @param groups           Control scripts to make: title => parameters of daemontools::group.
class daemontools (
  Array[String[1]]         $package      = ['daemontools'],
  Stdlib::Absolutepath     $scandir      = '/etc/service',
  Stdlib::Absolutepath     $servicedir   = '/etc/daemontools',
  Stdlib::Absolutepath     $logdir       = '/var/log/daemontools',
  Array[String[1]]         $disable_init = [],
  Hash[String[1], Hash]    $services     = {},
  Hash[String[1], Hash]    $groups       = {},
) {
  $path = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/command']

  package { $package:
    ensure => installed,
    before => Class['daemontools::scanner'],
  }
  contain daemontools::scanner

  $disable_init.each |$service| {
    daemontools::disinit { $service: before => Class['daemontools::scanner'] }
  }
  $services.each |$title, $parameters| {
    daemontools::service { $title: * => $parameters }
  }
  $groups.each |$title, $parameters| {
    daemontools::group { $title: * => $parameters }
  }
}
