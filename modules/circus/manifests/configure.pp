# Folders, circusd.ini setting by setting, the start script and the rotation of the log.
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
    notify => Class['circus::services'],
  }

  circus::setting {
    'check_delay':     value => 5;
    'endpoint':        value => $circus::endpoint;
    'pubsub_endpoint': value => 'tcp://127.0.0.1:5556';
    'stats_endpoint':  value => 'tcp://127.0.0.1:5557';
    'include_dir':     value => "${circus::conf_dir}/conf.d";
    'logoutput':       value => "${circus::log_dir}/circusd.log";
  }
  circus::setting { default: section => 'plugin:flapping';
    'use':       value => 'circus.plugins.flapping.Flapping';
    'retry_in':  value => 3;
    'max_retry': value => 2;
  }

  $start_script = {
    'sysv'        => { '/etc/init.d/circus'               => '0755' },
    'upstart'     => { '/etc/init/circus.conf'            => '0644' },
    'systemd'     => { '/etc/systemd/system/circus.service' => '0644' },
    'openrc'      => { '/etc/init.d/circus'               => '0755' },
    'runit'       => { '/etc/sv/circus/run'               => '0755' },
    'daemontools' => { '/etc/sv/circus/run'               => '0755' },
    's6'          => { '/etc/sv/circus/run'               => '0755' },
  }[$circus::service_circus_provider]

  $template = $circus::service_circus_provider ? {
    /^(runit|daemontools|s6)$/ => 'run',
    default                    => $circus::service_circus_provider,
  }

  if $template == 'run' {
    file { ['/etc/sv', '/etc/sv/circus']:
      ensure => directory,
      mode   => '0755',
    }
  }

  $start_script.each |$path, $mode| {
    file { $path:
      ensure  => file,
      mode    => $mode,
      content => epp("circus/${template}.epp", {
        'circusd' => $circus::circusd,
        'ini'     => $circus::ini,
        'pidfile' => $circus::pidfile,
      }),
      notify  => Class['circus::services'],
    }
  }

  file { "${circus::logrotate_dir}/circus":
    ensure  => file,
    mode    => '0644',
    content => epp('circus/logrotate.epp', { 'log_dir' => $circus::log_dir }),
  }
}
