# A user with one service, which may fail three times in five minutes.
user { 'apprun1':
  ensure     => present,
  managehome => true,
  shell      => '/bin/sh',
}

runit::user { 'apprun1': }

runit::service { 'heartbeat':
  user          => 'apprun1',
  command       => '/bin/sh -c "while :; do date; sleep 5; done"',
  restart_count => 3,
}
