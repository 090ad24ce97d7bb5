# The package, what it depends on, and its programs where the start scripts look for them.
# @api private
class circus::install {
  assert_private()

  $provider = $circus::package_circus_provider ? {
    'native' => undef,
    default  => $circus::package_circus_provider,
  }

  package { $circus::package_circus_dependencies:
    ensure => installed,
    before => Package[$circus::package_circus],
    notify => Class['circus::services'],
  }

  package { $circus::package_circus:
    ensure   => $circus::package_ensure,
    provider => $provider,
  }

  # pip installs below /usr/local
  if $provider == 'pip' {
    ['circusd', 'circusctl'].each |$program| {
      file { "/usr/bin/${program}":
        ensure  => link,
        target  => "/usr/local/bin/${program}",
        require => Package[$circus::package_circus],
      }
    }
  }
}
