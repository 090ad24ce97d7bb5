# circusd runs now and at boot; circusctl makes it read changed watchers without stopping the others.
# @api private
class circus::services {
  assert_private()

  $pidfile = '/var/run/circusd.pid'
  $ini     = shellquote($circus::ini)

  # The pid file is for people and their scripts. circusd would not start while the number in an old one is some process's.
  # What an administrator ends with `circusctl quit` stays down.
  daemon { 'circus':
    description      => 'Circus process manager',
    command          => "rm -f ${pidfile}; exec circusd --pidfile ${pidfile} \${DAEMON_OPTS-} ${ini}",
    environment_file => '-/etc/default/circusd',
    restart          => 'on-failure',
    restart_delay    => 2,
    stop_timeout     => 60,
    provider         => $circus::service_circus_provider,
  }

  # circusd may still be binding its endpoint after a restart, or be busy, which it answers with an error
  exec { 'circus: read the watchers again':
    command     => ['circusctl', '--endpoint', $circus::all_settings['endpoint'], '--timeout', '60', 'reloadconfig', '--waiting'],
    path        => ['/usr/local/bin', '/usr/bin', '/bin'],
    refreshonly => true,
    tries       => 10,
    try_sleep   => 1,
    require     => Daemon['circus'],
  }
}
