# The packages and the folders everything else lies in.
# @api private
class daemontools::install {
  assert_private()

  package { $daemontools::package:
    ensure => installed,
  }
  -> file { unique([$daemontools::scandir, $daemontools::servicedir, $daemontools::logdir]):
    ensure => directory,
    owner  => 0,
    group  => 0,
    mode   => '0755',
  }
  -> file { '/usr/local/sbin/daemontools-wait':
    ensure  => file,
    owner   => 0,
    group   => 0,
    mode    => '0755',
    content => epp('daemontools/wait.epp'),
  }
}
