# Takes away what the class made: the service first, the package last.
# @api private
class circus::remove {
  assert_private()

  $start_scripts = $circus::service_circus_provider ? {
    'upstart' => ['/etc/init/circus.conf'],
    'systemd' => ['/etc/systemd/system/circus.service'],
    'sysv'    => ['/etc/init.d/circus'],
    'openrc'  => ['/etc/init.d/circus'],
    default   => ['/etc/sv/circus'],
  }
  $package_provider = $circus::package_circus_provider ? {
    'native' => undef,
    default  => $circus::package_circus_provider,
  }

  service { 'circus':
    ensure   => stopped,
    enable   => false,
    provider => $circus::service_provider,
  }
  -> file { $start_scripts + [$circus::conf_dir, $circus::log_dir, "${circus::logrotate_dir}/circus"]:
    ensure => absent,
    force  => true,
  }
  -> package { $circus::package_circus:
    ensure   => $circus::package_ensure,
    provider => $package_provider,
  }

  if $package_provider == 'pip' {
    file { ['/usr/bin/circusd', '/usr/bin/circusctl']:
      ensure  => absent,
      require => Package[$circus::package_circus],
    }
  }
}
