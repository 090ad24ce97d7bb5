# circusd runs now and at boot; circusctl makes it read changed watchers without stopping the others.
# @api private
class circus::services {
  assert_private()

  service { 'circus':
    ensure     => running,
    enable     => true,
    hasstatus  => true,
    hasrestart => true,
    provider   => $circus::service_provider,
  }

  # reloadconfig is not quick to be refused: circusd may still be binding its endpoint after a restart
  exec { 'circus: read the watchers again':
    command     => ['/usr/bin/circusctl', '--endpoint', $circus::endpoint, 'reloadconfig'],
    refreshonly => true,
    tries       => 10,
    try_sleep   => 1,
    require     => Service['circus'],
  }
}
