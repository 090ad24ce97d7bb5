# Circus under systemd, with a watcher that serves a folder and writes what it says to a log of its own.
class { 'circus':
  package_circus_dependencies => ['python3-pip'],
  service_circus_provider     => 'systemd',
  plugins                     => { 'flapping' => { 'max_retry' => 5 } },
}

circus::watcher { 'web':
  cmd     => '/usr/bin/python3 -m http.server 8080',
  uid     => 'nobody',
  env     => { 'LANG' => 'C.UTF-8' },
  options => {
    'stderr_stream.class'    => 'WatchedFileStream',
    'stderr_stream.filename' => '/var/log/circus/web.log',
  },
}

circus::setting { 'warmup of the site':
  option => 'warmup_delay',
  value  => 1,
}
