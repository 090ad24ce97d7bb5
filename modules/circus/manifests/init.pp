# Circus, the process and socket manager: package, configuration, and circusd as a daemon.
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
#   Settings of section [circus], over the defaults: option => value.
# @param plugins
#   Plugins beside flapping, or other settings of it: name => settings of its section.
# @param watchers
#   Watchers to make: title => parameters of circus::watcher.
class circus (
  String[1]                                     $package_ensure              = 'installed',
  String[1]                                     $package_circus              = 'circus',
  String[1]                                     $package_circus_provider     = 'pip',
  Array[String[1]]                              $package_circus_dependencies = [],
  Circus::Provider                              $service_circus_provider     = 'sysv',
  Stdlib::Absolutepath                          $conf_prefix                 = '/etc',
  Stdlib::Absolutepath                          $log_prefix                  = '/var/log',
  Stdlib::Absolutepath                          $logrotate_dir               = '/etc/logrotate.d',
  Hash[String[1], Circus::Value]                $settings                    = {},
  Hash[String[1], Hash[String[1], Circus::Value]] $plugins                   = {},
  Hash[String[1], Hash]                         $watchers                    = {},
) {
  $conf_dir = "${conf_prefix}/circus"
  $log_dir  = "${log_prefix}/circus"
  $ini      = "${conf_dir}/circusd.ini"

  $all_settings = {
    'check_delay'     => 5,
    'endpoint'        => 'tcp://127.0.0.1:5555',
    'pubsub_endpoint' => 'tcp://127.0.0.1:5556',
    'stats_endpoint'  => 'tcp://127.0.0.1:5557',
    'include_dir'     => "${conf_dir}/conf.d",
    'logoutput'       => "${log_dir}/circusd.log",
  } + $settings
  $all_plugins = $plugins + {
    'flapping' => {
      'use'       => 'circus.plugins.flapping.Flapping',
      'retry_in'  => 3,
      'max_retry' => 2,
    } + pick($plugins['flapping'], {}),
  }
  # the platform's own package manager is what `package` does without a provider
  $package_provider = $package_circus_provider ? { 'native' => undef, default => $package_circus_provider }
  # Alpine's pip installs into /usr/bin itself, and Arch's
  $family    = $facts['os'] ? { Hash => $facts['os']['family'], default => undef }
  $pip_links = $package_provider == 'pip' and !($family in ['Alpine', 'Archlinux'])

  if $package_ensure in ['absent', 'purged'] {
    contain circus::remove
  } else {
    contain circus::install
    contain circus::configure
    contain circus::services

    Class['circus::install']
    -> Class['circus::configure']
    -> Class['circus::services']

    # the package and the settings, not each link or folder, make circusd start anew
    Package[$package_circus] ~> Daemon['circus']

    $watchers.each |$title, $parameters| {
      circus::watcher { $title: * => $parameters }
    }
  }
}
