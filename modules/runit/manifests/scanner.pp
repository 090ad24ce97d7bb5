# The system's runsvdir on the scan directory: started now and at boot, under whatever init the host has.
# @api private
class runit::scanner {
  assert_private()

  $scandir = $runit::scandir

  file { '/usr/local/sbin/runit-scanner':
    ensure  => file,
    owner   => 0,
    group   => 0,
    mode    => '0755',
    content => epp('runit/scanner.epp', { 'scandir' => $scandir }),
    require => File['/etc/runit'],
  }

  # `check` is 0 while a runsvdir watches the folder, whoever started it; `start` starts it and sees to the boot
  exec { 'runit: the scan directory is watched':
    command => '/usr/local/sbin/runit-scanner start',
    unless  => '/usr/local/sbin/runit-scanner check',
    require => File['/usr/local/sbin/runit-scanner'],
  }
}
