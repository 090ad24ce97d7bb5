# The package, what it depends on, and its programs in /usr/bin.
# @api private
class circus::install {
  assert_private()

  package { $circus::package_circus_dependencies:
    ensure => installed,
    before => Package[$circus::package_circus],
    notify => Daemon['circus'],
  }

  package { $circus::package_circus:
    ensure   => $circus::package_ensure,
    provider => $circus::package_provider,
  }

  # where pip installs below /usr/local
  if $circus::pip_links {
    ['circusd', 'circusctl'].each |$program| {
      file { "/usr/bin/${program}":
        ensure  => link,
        target  => "/usr/local/bin/${program}",
        require => Package[$circus::package_circus],
      }
    }
  }
}
