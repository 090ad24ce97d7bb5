# Circus under systemd, with a watcher that serves a folder.
class { 'circus':
  package_circus_dependencies => ['python3-pip'],
  service_circus_provider     => 'systemd',
}

circus::watcher { 'web':
  cmd  => '/usr/bin/python3 -m http.server 8080',
  uid  => 'nobody',
  env  => { 'LANG' => 'C.UTF-8' },
}

circus::setting { 'check_delay of the site':
  option => 'warmup_delay',
  value  => 1,
}
