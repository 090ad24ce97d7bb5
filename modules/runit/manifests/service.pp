# A service of a user: run, finish with a restart limit, log, and the link that starts it.
#
# @example
#   runit::service { 'web': user => 'apprun1', command => '/srv/app/bin/web --port 8080' }
#
# @param user               The user it runs as; a runit::user of that name has to be there.
# @param service            Name of the service; the title by default.
# @param group              Its group; the user's by default.
# @param command            What to run, in the foreground: a line, which `exec` gets, or a list of words.
# @param restart_interval   At least so many seconds between two restarts.
# @param restart_count      At most so many restarts within clear_interval, then it stays down.
# @param clear_interval     After so many seconds without a restart the count begins anew.
# @param log_size           Bytes after which the log is rotated.
# @param log_max_files      So many old logs are kept.
# @param log_min_files      So many are kept when the disk is full.
# @param log_rotate_time    Seconds after which the log is rotated.
# @param basedir            As in runit::user.
# @param logdir             As in runit::user.
# @param home               As in runit::user.
# @param wait_for           What has to be there before it starts, as in daemon: `redis=localhost:6379`, `unix:/path`, `path:/path`.
# @param wait_attempts      How often each is looked at, once a second; 0 is for ever.
# @param down               Described, but not started.
# @param timestamp          Lines in the log begin with the time.
# @param ensure             present or absent.
define runit::service (
  String[1]                      $user,
  String[1]                      $service          = $title,
  Optional[String[1]]            $group            = undef,
  Variant[String[1], Array[String[1], 1]] $command = 'sleep 60',
  Integer[0]                     $restart_interval = 30,
  Integer[0]                     $restart_count    = 3,
  Integer[0]                     $clear_interval   = 300,
  Integer[0]                     $log_size         = 1000000000,
  Integer[0]                     $log_max_files    = 30,
  Integer[0]                     $log_min_files    = 2,
  Integer[0]                     $log_rotate_time  = 86400,
  Optional[Stdlib::Absolutepath] $basedir          = undef,
  Optional[Stdlib::Absolutepath] $logdir           = undef,
  Optional[Stdlib::Absolutepath] $home             = undef,
  Array[String[1]]               $wait_for         = [],
  Integer[0]                     $wait_attempts    = 0,
  Boolean                        $down             = false,
  Boolean                        $timestamp        = true,
  Enum['present', 'absent']      $ensure           = 'present',
) {
  include runit

  if $service !~ /\A[A-Za-z0-9_][A-Za-z0-9_.@+-]*\z/ {
    fail("runit::service: '${service}' is no name for a service: use letters, digits, '_', '.', '-', '@' and '+'")
  }

  $place   = runit::place($user, { 'basedir' => $basedir, 'logdir' => $logdir, 'group' => $group, 'home' => $home })
  $log_dir = "${place['log']}/${service}"
  $absent  = $ensure == 'absent'
  # 0 is no limit to svlogd
  $most    = 999999999
  $log     = {
    'directory'  => $log_dir,
    'size'       => $log_size ? { 0 => $most, default => $log_size },
    'count'      => $log_max_files ? { 0 => 999999, default => $log_max_files },
    'age'        => $log_rotate_time,
    'timestamps' => $timestamp,
  }

  daemon { "${user}/${service}":
    # what its user stopped stays so
    ensure         => $absent ? { true => 'absent', default => 'present' },
    name           => $service,
    provider       => 'runit',
    owner          => $user,
    group          => $place['group'],
    folder         => "${place['base']}/runit/${service}",
    scandir        => "${place['base']}/service",
    # a list, or a line after `exec` of a shell
    command        => $command ? {
      Array   => $command,
      /\A[A-Za-z0-9_.\/:@%+, -]+\z/ => $command,
      default => ['/bin/sh', '-c', "exec ${command}"],
    },
    directory      => $place['home'],
    wait_for       => $wait_for,
    wait_attempts  => $wait_attempts,
    down           => $down,
    # who ends with exit code 0 wants to stay down
    restart        => $restart_count ? { 0 => 'never', default => 'on-failure' },
    restart_max    => $restart_count,
    restart_window => $clear_interval,
    restart_delay  => $restart_interval,
    log            => $log_min_files ? { 0 => $log, default => $log + { 'min' => $log_min_files } },
  }

  if $absent {
    # while the user's runsvdir is there to hear of it
    file { $log_dir:
      ensure => absent,
      force  => true,
    }
    Daemon["${user}/${service}"] -> File[$log_dir] -> Runit::User[$user]
  } else {
    Runit::User[$user] -> Daemon["${user}/${service}"]
  }
}
