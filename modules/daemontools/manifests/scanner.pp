# svscan on the scan directory, now and at boot: a daemon of the host's own init, whichever that is. With Debian's
# daemontools-run among the packages it is that package's, which has a unit of systemd and a line of sysvinit's inittab.
# @api private
class daemontools::scanner {
  assert_private()

  $scanner = '/usr/local/sbin/daemontools-scanner'
  $platform = 'daemontools-run' in $daemontools::package and $daemontools::scandir == '/etc/service'

  file { $scanner:
    ensure  => file,
    owner   => 0,
    group   => 0,
    mode    => '0755',
    content => epp('daemontools/scanner.epp', { 'scandir' => $daemontools::scandir }),
  }

  unless $platform {
    # runsvdir would want every service as well; on a host with runit-init /etc/service is what keeps it alive
    exec { 'daemontools: no runsvdir watches the scan directory':
      command => "${scanner} apart",
      unless  => "${scanner} apart",
      require => File[$scanner],
      before  => File[$daemontools::scandir],
    }
  }

  file { unique([$daemontools::scandir, $daemontools::servicedir, $daemontools::logdir]):
    ensure => directory,
    links  => follow,
    owner  => 0,
    group  => 0,
    mode   => '0755',
  }

  if $platform {
    exec { 'daemontools: the scanner of daemontools-run is on':
      command  => 'systemctl enable --now daemontools-run',
      unless   => '[ ! -d /run/systemd/system ] || { systemctl -q is-active daemontools-run && systemctl -q is-enabled daemontools-run; }',
      path     => $daemontools::path,
      provider => shell,
    }
  } else {
    daemon { 'daemontools-scanner':
      command     => [$scanner],
      description => "daemontools on ${daemontools::scandir}",
      restart_max => 0,
      # an svscan that somebody else sees to
      unless      => "${scanner} brought",
      subscribe   => File[$scanner],
      require     => File[$daemontools::scandir],
    }
  }
}
