# svscan on the scan directory: started now and at boot.
# @api private
class daemontools::scanner {
  assert_private()

  file { '/usr/local/sbin/daemontools-scanner':
    ensure  => file,
    owner   => 0,
    group   => 0,
    mode    => '0755',
    content => epp('daemontools/scanner.epp', { 'scandir' => $daemontools::scandir }),
  }
  -> exec { 'daemontools: the scan directory is watched':
    command => '/usr/local/sbin/daemontools-scanner start',
    unless  => '/usr/local/sbin/daemontools-scanner check',
  }
}
