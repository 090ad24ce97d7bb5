# A service under daemontools: a daemon whose supervisor that is.
#
# @example A worker that waits for redis
#   daemontools::service { '90worker':
#     command  => '/usr/local/bin/worker',
#     user     => 'nobody',
#     wait_for => [{ name => 'redis', port => 6379 }],
#     env      => { 'QUEUE' => '*' },
#   }
#
# @param command     What to run, in the foreground: a line of shell that `exec` can stand before, or a list of words.
# @param ensure      present (supervise starts it, and svc has the last word) or absent.
# @param user        The user it runs as; root by default.
# @param directory   The folder it runs in.
# @param wait_for    What has to listen before it starts: name, port, and host (localhost by default) or socket (a path).
# @param attempts    How often each is tried, once a second; 0 is for ever. After that the script ends with 126.
# @param env         Environment, kept in an envdir: one line each, no blanks at its end.
# @param env_file    A file of NAME=value lines, read at every start if it is there; env has the last word.
# @param log         Whether its output goes to multilog; if not, it goes to the scanner's readproctitle.
# @param log_size    Bytes of a log file.
# @param log_count   How many log files are kept.
# @param softlimit   Options of softlimit, such as '-m 100000000'; hard limits are limits among options.
# @param down        Described, but not started.
# @param prepare     Lines of shell that root runs before each start, for example to remove a stale socket.
# @param options     Any other parameter of daemon: name => value.
define daemontools::service (
  Optional[Variant[String[1], Array[String[1], 1]]] $command = undef,
  Enum['present', 'absent']      $ensure    = 'present',
  Optional[String[1]]            $user      = undef,
  Optional[Stdlib::Absolutepath] $directory = undef,
  Array[Struct[{
    name             => Pattern[/\A[^\s=:\/][^=:\/]*\z/],
    Optional[port]   => Integer[1, 65535],
    Optional[host]   => String[1],
    Optional[socket] => Stdlib::Absolutepath,
  }]]                            $wait_for  = [],
  Integer[0]                     $attempts  = 0,
  Hash[Pattern[/\A[A-Za-z_][A-Za-z0-9_]*\z/], Variant[Scalar, Sensitive]] $env = {},
  Optional[Stdlib::Absolutepath] $env_file  = undef,
  Boolean                        $log       = true,
  Integer[4096]                  $log_size  = 1000000,
  Integer[2]                     $log_count = 10,
  Optional[Pattern[/\A(-[acdflmoprst] *(\d+|=)( +|\z))+\z/]] $softlimit = undef,
  Boolean                        $down      = false,
  Array[String]                  $prepare   = [],
  Hash[String[1], Any]           $options   = {},
) {
  include daemontools

  $dir     = "${daemontools::servicedir}/${title}"
  $log_dir = "${daemontools::logdir}/${title}"
  $place = {
    'provider' => 'daemontools',
    'folder'   => $dir,
    'scandir'  => $daemontools::scandir,
    'require'  => Class['daemontools::scanner'],
  }

  if $ensure == 'absent' {
    daemon { $title:
      ensure => absent,
      *      => $place,
    }
    -> file { $log_dir:
      ensure => absent,
      force  => true,
    }
  } else {
    if $command =~ Undef {
      fail("daemontools::service '${title}': command says what to run")
    }
    $dependencies = $wait_for.map |$one| {
      if ($one['port'] =~ Undef) == ($one['socket'] =~ Undef) {
        fail("daemontools::service '${title}': what it waits for, ${one['name']}, has a port or a socket")
      }
      $host = $one['host'] ? { undef => 'localhost', /:/ => "[${one['host']}]", default => $one['host'] }
      $one['socket'] ? {
        undef   => "${one['name']}=${host}:${one['port']}",
        default => "${one['name']}=unix:${one['socket']}",
      }
    }

    # a line with signs for a shell is a shell's
    $words = $command ? {
      Pattern[/[^A-Za-z0-9_.\/:=@%+, -]/] => ['/bin/sh', '-c', "exec ${command}"],
      String                              => $command.strip.split(/ +/),
      default                             => $command,
    }

    daemon { $title:
      command          => $softlimit ? {
        undef   => $words,
        default => ['softlimit'] + $softlimit.split(/ +/) + $words,
      },
      user             => $user,
      directory        => $directory,
      wait_for         => $dependencies,
      wait_attempts    => $attempts,
      # these the user has already: what env says of them has to come later
      environment      => $env.filter |$variable, $_| { $variable in ['HOME', 'USER', 'LOGNAME', 'SHELL'] },
      environment_file => [
        $env_file ? { undef => [], default => "-${env_file}" },
        $env.empty ? { true => [], default => "${dir}/env/" },
      ].flatten,
      log              => $log ? {
        true    => { 'directory' => $log_dir, 'size' => $log_size, 'count' => $log_count },
        default => 'inherit',
      },
      prepare          => $prepare,
      down             => $down,
      # as supervise does: whether it runs is root's to say by svc, and it is started again for ever
      *                => $place + { 'ensure' => $down ? { true => undef, default => present }, 'restart_max' => 0 } + $options,
    }

    # svscan looks every five seconds; whatever comes after this service may count on its supervise
    $supervised = "svstat ${shellquote("${daemontools::scandir}/${title}")} | grep -e ': up ' -e ': down '"
    exec { "daemontools: ${title} is supervised":
      command   => $supervised,
      unless    => $supervised,
      path      => $daemontools::path,
      provider  => shell,
      tries     => 15,
      try_sleep => 1,
      require   => Daemon[$title],
    }

    file {
      default:
        owner   => 0,
        group   => 0,
        require => Class['daemontools::scanner'],
      ;
      $dir:
        ensure => directory,
        mode   => '0755',
        before => Daemon[$title],
      ;
      "${dir}/env":
        ensure  => $env.empty ? { true => absent, default => directory },
        mode    => '0700',
        recurse => true,
        purge   => true,
        force   => true,
        notify  => Daemon[$title],
      ;
    }
    $env.each |$variable, $value| {
      $text = $value ? { Sensitive => $value.unwrap, default => $value }
      if "${text}" =~ /\n/ {
        fail("daemontools::service '${title}': an envdir cannot hold ${variable}, which has more than one line")
      }
      file { "${dir}/env/${variable}":
        ensure  => file,
        owner   => 0,
        group   => 0,
        mode    => '0600',
        content => $value ? { Sensitive => Sensitive("${text}\n"), default => "${text}\n" },
        notify  => Daemon[$title],
      }
    }
  }
}
