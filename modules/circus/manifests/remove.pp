# Takes away what the class made: circusd first, the package last.
# @api private
class circus::remove {
  assert_private()

  daemon { 'circus':
    ensure   => absent,
    provider => $circus::service_circus_provider,
  }
  -> file { [$circus::conf_dir, $circus::log_dir, "${circus::logrotate_dir}/circus"]:
    ensure => absent,
    force  => true,
  }
  -> package { $circus::package_circus:
    ensure   => $circus::package_ensure,
    provider => $circus::package_provider,
  }

  if $circus::pip_links {
    file { ['/usr/bin/circusd', '/usr/bin/circusctl']:
      ensure  => absent,
      require => Package[$circus::package_circus],
    }
  }
}
