# Folders, circusd.ini setting by setting, and the rotation of the log.
# @api private
class circus::configure {
  assert_private()

  File {
    owner => 0,
    group => 0,
  }

  file { [$circus::conf_dir, "${circus::conf_dir}/conf.d", $circus::log_dir]:
    ensure => directory,
    mode   => '0755',
  }

  file { $circus::ini:
    ensure => file,
    mode   => '0644',
    notify => Daemon['circus'],
  }

  $circus::all_settings.each |$option, $value| {
    circus::setting { $option: value => $value }
  }
  $circus::all_plugins.each |$plugin, $settings| {
    $settings.each |$option, $value| {
      circus::setting { "${plugin}: ${option}":
        section => "plugin:${plugin}",
        option  => $option,
        value   => $value,
      }
    }
  }

  # a small host may have no logrotate yet
  exec { "circus: ${circus::logrotate_dir}":
    command => ['mkdir', '-p', $circus::logrotate_dir],
    creates => $circus::logrotate_dir,
    path    => ['/usr/bin', '/bin'],
  }
  # circusd opens its log anew when it was moved away
  file { "${circus::logrotate_dir}/circus":
    ensure  => file,
    mode    => '0644',
    content => epp('circus/logrotate.epp', { 'log_dir' => $circus::log_dir }),
    require => Exec["circus: ${circus::logrotate_dir}"],
  }
}
