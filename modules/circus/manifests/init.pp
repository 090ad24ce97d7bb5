# Circus, the process and socket manager: package, configuration, start script.
#
# @example A host with Circus from PyPI, started by its sysv init
#   include circus
#
# @param package_ensure
#   State of the package: present, installed, latest, absent or a version. With absent everything the class made goes.
# @param package_circus
#   Name of the package.
# @param package_circus_provider
#   Where it comes from. `native` is the platform's own package manager.
# @param package_circus_dependencies
#   Packages of the platform that have to be there first, for example python3-dev.
# @param service_circus_provider
#   The init system that starts circusd.
# @param conf_prefix
#   The folder `circus/` with circusd.ini and conf.d is made in.
# @param log_prefix
#   The folder `circus/` with circusd.log is made in.
# @param logrotate_dir
#   Where the logrotate configuration goes.
# @param settings
#   Further settings of section [circus]: option => value.
# @param watchers
#   Watchers to make: title => parameters of circus::watcher.
class circus (
  String[1]                  $package_ensure              = 'installed',
  String[1]                  $package_circus              = 'circus',
  String[1]                  $package_circus_provider     = 'pip',
  Array[String[1]]           $package_circus_dependencies = [],
  Circus::Provider           $service_circus_provider     = 'sysv',
  Stdlib::Absolutepath       $conf_prefix                 = '/etc',
  Stdlib::Absolutepath       $log_prefix                  = '/var/log',
  Stdlib::Absolutepath       $logrotate_dir               = '/etc/logrotate.d',
  Hash[String[1], Scalar]    $settings                    = {},
  Hash[String[1], Hash]      $watchers                    = {},
) {
  $conf_dir = "${conf_prefix}/circus"
  $log_dir  = "${log_prefix}/circus"
  $ini      = "${conf_dir}/circusd.ini"
  $pidfile  = '/var/run/circusd.pid'
  $circusd  = '/usr/bin/circusd'
  $endpoint = 'tcp://127.0.0.1:5555'
  # init scripts are enabled by each family's own tool; without facts the host finds out
  $family   = $facts['os'] ? { Hash => $facts['os']['family'], default => undef }
  $sysv     = $family ? { 'Debian' => 'debian', 'RedHat' => 'redhat', undef => undef, default => 'init' }
  $service_provider = $service_circus_provider ? { 'sysv' => $sysv, default => $service_circus_provider }
  $absent   = $package_ensure in ['absent', 'purged']

  if $absent {
    contain circus::remove
  } else {
    contain circus::install
    contain circus::configure
    contain circus::services

    Class['circus::install']
    -> Class['circus::configure']
    -> Class['circus::services']

    # the package and the settings, not each link or folder, make circusd start anew
    Package[$package_circus] ~> Class['circus::services']

    $settings.each |$option, $value| {
      circus::setting { $option: value => $value }
    }
    $watchers.each |$title, $parameters| {
      circus::watcher { $title: * => $parameters }
    }
  }
}
