# A program that Circus keeps running: a file in conf.d.
#
# @example Four workers as user app, with a socket
#   circus::watcher { 'web':
#     cmd          => '/srv/app/bin/web --fd $(circus.sockets.web)',
#     numprocesses => 4,
#     uid          => 'app',
#     use_sockets  => true,
#     sockets      => { 'web' => { 'host' => '127.0.0.1', 'port' => 8080 } },
#   }
#
# @param cmd           The program.
# @param args          Its arguments.
# @param ensure        present or absent.
# @param wait_for      What has to be there before it starts, as in daemon: `redis=localhost:6379`, `unix:/path`, `path:/path`.
# @param wait_attempts How often each is looked at, once a second; 0 is for ever.
# @param numprocesses  How many of it.
# @param uid           The user it runs as.
# @param gid           The group it runs as.
# @param working_dir   The folder it runs in.
# @param use_sockets   Whether it inherits the sockets.
# @param env           Its environment.
# @param sockets       Sockets Circus opens: name => options.
# @param options       Any other option of a watcher: name => value.
define circus::watcher (
  Optional[Circus::Value]                         $cmd           = undef,
  Optional[Circus::Value]                         $args          = undef,
  Enum['present', 'absent']                       $ensure        = 'present',
  Array[Circus::Dependency]                       $wait_for      = [],
  Integer[0]                                      $wait_attempts = 0,
  Integer[1]                                      $numprocesses  = 1,
  Optional[Variant[String[1], Integer]]           $uid           = undef,
  Optional[Variant[String[1], Integer]]           $gid           = undef,
  Optional[Stdlib::Absolutepath]                  $working_dir   = undef,
  Boolean                                         $use_sockets   = false,
  Hash[String[1], Circus::Value]                  $env           = {},
  Hash[String[1], Hash[String[1], Circus::Value]] $sockets       = {},
  Hash[String[1], Circus::Value]                  $options       = {},
) {
  include circus

  if $title !~ /\A[A-Za-z0-9_.-]+\z/ {
    fail("circus::watcher: '${title}' is no name for a file: use letters, digits, '_', '.' and '-'")
  }
  if $ensure == 'present' and $cmd =~ Undef {
    fail("circus::watcher '${title}': cmd says what to run")
  }

  # the script that every daemon waits by; circusd is one
  $first = $wait_for.empty ? {
    true    => '',
    default => "/usr/local/lib/stringless/daemon-wait ${title} ${wait_attempts} ${wait_for.join(' ')} -- ",
  }
  $settings = {
    'cmd'          => $cmd ? { undef => undef, default => "${first}${cmd}" },
    'args'         => $args,
    'numprocesses' => $numprocesses,
    'uid'          => $uid,
    'gid'          => $gid,
    'working_dir'  => $working_dir,
    'use_sockets'  => $use_sockets ? { true => 'True', default => undef },
  }.filter |$_, $value| { $value =~ NotUndef } + $options

  file { "${circus::conf_dir}/conf.d/${title}.ini":
    ensure  => $ensure ? { 'present' => file, default => absent },
    owner   => 0,
    group   => 0,
    mode    => '0644',
    content => epp('circus/watcher.ini.epp', {
      'watcher'  => $title,
      'settings' => $settings,
      'env'      => $env,
      'sockets'  => $sockets,
    }),
    require => Class['circus::configure'],
    notify  => Exec['circus: read the watchers again'],
  }

  # circusd 0.19 fails to reload while a watcher uses a socket that is changed or gone: the watcher goes first
  if $ensure == 'absent' or !$sockets.empty {
    exec { "circus: forget ${title}":
      command     => ['circusctl', '--endpoint', $circus::all_settings['endpoint'], '--timeout', '60', 'rm', '--waiting', $title],
      path        => ['/usr/local/bin', '/usr/bin', '/bin'],
      returns     => [0, 3],
      refreshonly => true,
      tries       => 10,
      try_sleep   => 1,
      subscribe   => File["${circus::conf_dir}/conf.d/${title}.ini"],
      require     => Daemon['circus'],
      before      => Exec['circus: read the watchers again'],
    }
  }
}
