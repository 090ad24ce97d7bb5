# A service under daemontools.
#
# @example A worker that waits for redis
#   daemontools::service { '90worker':
#     command  => '/usr/local/bin/worker',
#     user     => 'nobody',
#     wait_for => [{ 'name' => 'redis', 'port' => 6379 }],
#     env      => { 'QUEUE' => '*' },
#   }
#
# @param command     What to run, in the foreground; a line of shell that `exec` can stand before.
# @param ensure      present or absent.
# @param user        The user it runs as; root by default.
# @param directory   The folder it runs in.
# @param wait_for    What has to listen before it starts: name, port, and host (localhost by default) or socket (a path).
# @param attempts    How often each is tried, once a second; 0 is for ever. After that the script ends with 126.
# @param env         Environment, kept in an envdir.
# @param env_file    A file of NAME=value lines read before the command runs.
# @param log         Whether its output goes to multilog.
# @param log_size    Bytes of a log file.
# @param log_count   How many log files are kept.
# @param softlimit   Options of softlimit, such as '-m 100000000'.
# @param down        Described, but not started.
# @param prepare     Lines of shell before the command, for example to remove a stale socket.
define daemontools::service (
  Optional[String[1]]            $command   = undef,
  Enum['present', 'absent']      $ensure    = 'present',
  Optional[String[1]]            $user      = undef,
  Optional[Stdlib::Absolutepath] $directory = undef,
  Array[Struct[{
    name             => String[1],
    Optional[port]   => Integer[1, 65535],
    Optional[host]   => String[1],
    Optional[socket] => String[1],
  }]]                            $wait_for  = [],
  Integer[0]                     $attempts  = 0,
  Hash[Pattern[/\A[A-Za-z_][A-Za-z0-9_]*\z/], Scalar] $env = {},
  Optional[Stdlib::Absolutepath] $env_file  = undef,
  Boolean                        $log       = true,
  Integer[4096]                  $log_size  = 1000000,
  Integer[2]                     $log_count = 10,
  Optional[String[1]]            $softlimit = undef,
  Boolean                        $down      = false,
  Array[String]                  $prepare   = [],
) {
  include daemontools

  if $title !~ /\A[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*\z/ {
    fail("daemontools::service: '${title}' is no name for a service: use letters, digits, '_', '.', '@', '+' and '-'")
  }
  if $ensure == 'present' and $command =~ Undef {
    fail("daemontools::service '${title}': command says what to run")
  }

  $dir     = "${daemontools::servicedir}/${title}"
  $link    = "${daemontools::scandir}/${title}"
  $log_dir = "${daemontools::logdir}/${title}"

  if $ensure == 'absent' {
    # svscan never stops a service by itself: the link goes first, then supervise is told to end
    exec { "daemontools: stop ${title}":
      command  => "cd -P ${shellquote($link)} && rm -f ${shellquote($link)} && svc -dx . && if [ -d log ]; then svc -dx log; fi",
      onlyif   => "[ -d ${shellquote($link)} ]",
      path     => $daemontools::path,
      provider => shell,
      require  => Class['daemontools::install'],
    }
    -> file { [$link, $dir, $log_dir]:
      ensure => absent,
      force  => true,
    }
  } else {
    $user_part = $user ? { undef => '', default => "setuidgid ${shellquote($user)} " }
    $env_part  = $env.empty ? { true => '', default => "envdir ${shellquote("${dir}/env")} " }
    $limit     = $softlimit ? { undef => '', default => "softlimit ${softlimit} " }

    file {
      default:
        owner   => 0,
        group   => 0,
        require => Class['daemontools::install'],
      ;
      $dir:
        ensure => directory,
        mode   => '0755',
      ;
      "${dir}/run":
        ensure  => file,
        mode    => '0755',
        content => epp('daemontools/run.epp', {
          'title'     => $title,
          'directory' => $directory,
          'wait_for'  => $wait_for,
          'attempts'  => $attempts,
          'env_file'  => $env_file,
          'prepare'   => $prepare,
          'command'   => "${env_part}${limit}${user_part}${command}",
        }),
        notify  => Exec["daemontools: restart ${title}"],
      ;
      "${dir}/down":
        ensure => $down ? { true => file, default => absent },
        mode   => '0644',
      ;
    }

    unless $env.empty {
      file { "${dir}/env":
        ensure  => directory,
        owner   => 0,
        group   => 0,
        mode    => '0700',
        purge   => true,
        recurse => true,
        require => Class['daemontools::install'],
        notify  => Exec["daemontools: restart ${title}"],
      }
      $env.each |$name, $value| {
        file { "${dir}/env/${name}":
          ensure  => file,
          owner   => 0,
          group   => 0,
          mode    => '0600',
          content => "${value}\n",
          before  => File[$link],
          notify  => Exec["daemontools: restart ${title}"],
        }
      }
    }

    if $log {
      file {
        default:
          owner   => 0,
          group   => 0,
          before  => File[$link],
          require => Class['daemontools::install'],
        ;
        ["${dir}/log", $log_dir]:
          ensure => directory,
          mode   => '0755',
        ;
        "${dir}/log/run":
          ensure  => file,
          mode    => '0755',
          content => "#!/bin/sh\nexec multilog t s${log_size} n${log_count} ${shellquote($log_dir)}\n",
          notify  => Exec["daemontools: restart the log of ${title}"],
        ;
      }
      exec { "daemontools: restart the log of ${title}":
        command     => "svc -t ${shellquote("${link}/log")}",
        onlyif      => "svok ${shellquote("${link}/log")}",
        path        => $daemontools::path,
        provider    => shell,
        refreshonly => true,
        require     => File[$link],
      }
    }

    # the link comes last: svscan shall see a complete directory
    file { $link:
      ensure  => link,
      target  => $dir,
      require => File["${dir}/run", "${dir}/down"],
    }

    exec { "daemontools: restart ${title}":
      command     => "svc -t ${shellquote($link)}",
      onlyif      => "svok ${shellquote($link)}",
      path        => $daemontools::path,
      provider    => shell,
      refreshonly => true,
      require     => File[$link],
    }

    # svscan looks every five seconds; whatever comes after this service may count on its supervise
    exec { "daemontools: ${title} is supervised":
      command   => "svok ${shellquote($link)}",
      unless    => "svok ${shellquote($link)}",
      path      => $daemontools::path,
      provider  => shell,
      tries     => 15,
      try_sleep => 1,
      require   => [File[$link], Class['daemontools::scanner']],
    }
  }
}
