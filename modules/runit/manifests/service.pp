# A service of a user: run, finish with a restart limit, log, and the link that starts it.
#
# @example
#   runit::service { 'web': user => 'apprun1', command => '/srv/app/bin/web --port 8080' }
#
# @param user               The user it runs as; a runit::user of that name has to be there.
# @param service            Name of the service; the title by default.
# @param group              Its group; the user's by default.
# @param command            What to run, in the foreground.
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
# @param down               Described, but not started.
# @param timestamp          Lines in the log begin with the time.
# @param ensure             present or absent.
define runit::service (
  String[1]                      $user,
  String[1]                      $service          = $title,
  Optional[String[1]]            $group            = undef,
  String[1]                      $command          = 'sleep 60',
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
  Boolean                        $down             = false,
  Boolean                        $timestamp        = true,
  Enum['present', 'absent']      $ensure           = 'present',
) {
  include runit

  if $service !~ /\A[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*\z/ {
    fail("runit::service: '${service}' is no name for a service: use letters, digits, '_', '.', '@', '+' and '-'")
  }

  $homes = $home ? { undef => $runit::effective_home, default => $home }
  $given = $basedir ? { undef => $runit::effective_basedir, default => $basedir }
  $base  = $given ? { undef => "${homes}/${user}", default => $given }
  $logs  = $logdir ? { undef => $runit::effective_logdir, default => $logdir }
  $log   = $logs ? { undef => "${base}/logs", default => $logs }
  $owner_group = $group ? { undef => $user, default => $group }

  $dir     = "${base}/runit/${service}"
  $log_dir = "${log}/${service}"
  $link    = "${base}/service/${service}"
  $path    = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/command']

  if $ensure == 'absent' {
    # stop, take the link away, let its runsv end, and only then remove the directory under it
    exec { "runit: stop ${user}/${service}":
      command  => "sv -w 20 force-stop ${shellquote($dir)}; rm -f ${shellquote($link)}; sv -w 20 force-shutdown ${shellquote($dir)}; true",
      onlyif   => "[ -e ${shellquote($dir)} ] || [ -L ${shellquote($link)} ]",
      path     => $path,
      provider => shell,
      require  => Runit::User[$user],
    }
    -> file { [$link, $dir, $log_dir]:
      ensure => absent,
      force  => true,
    }
  } else {
    file {
      default:
        owner   => $user,
        group   => $owner_group,
        require => Runit::User[$user],
      ;
      [$dir, "${dir}/log"]:
        ensure => directory,
        mode   => '0750',
      ;
      $log_dir:
        ensure => directory,
        mode   => '0750',
      ;
      "${dir}/run":
        ensure  => file,
        mode    => '0550',
        content => epp('runit/service-run.epp', { 'command' => $command }),
        notify  => Exec["runit: restart ${user}/${service}"],
      ;
      "${dir}/finish":
        ensure  => file,
        mode    => '0550',
        content => epp('runit/service-finish.epp', {
          'count'    => $restart_count,
          'interval' => $restart_interval,
          'clear'    => $clear_interval,
        }),
      ;
      "${dir}/down":
        ensure => $down ? { true => file, default => absent },
        mode   => '0440',
      ;
      "${dir}/log/run":
        ensure  => file,
        mode    => '0550',
        content => epp('runit/service-log-run.epp', { 'log' => $log_dir, 'timestamp' => $timestamp }),
        notify  => Exec["runit: restart the log of ${user}/${service}"],
      ;
      "${log_dir}/config":
        ensure  => file,
        mode    => '0440',
        content => "s${log_size}\nn${log_max_files}\nN${log_min_files}\nt${log_rotate_time}\n",
        notify  => Exec["runit: reload the log of ${user}/${service}"],
      ;
    }

    file { $link:
      ensure  => link,
      target  => $dir,
      owner   => $user,
      group   => $owner_group,
      require => File[
        "${dir}/run", "${dir}/finish", "${dir}/down", "${dir}/log/run", "${log_dir}/config"],
    }

    exec {
      default:
        refreshonly => true,
        path        => $path,
        provider    => shell,
        require     => File[$link],
      ;
      "runit: restart ${user}/${service}":
        command => "sv -w 20 restart ${shellquote($link)}",
        onlyif  => "sv status ${shellquote($link)} | grep -q '^run:'",
      ;
      "runit: restart the log of ${user}/${service}":
        command => "sv -w 20 restart ${shellquote("${link}/log")}",
        onlyif  => "sv status ${shellquote("${link}/log")} | grep -q '^run:'",
      ;
      "runit: reload the log of ${user}/${service}":
        command => "sv hup ${shellquote("${link}/log")}",
        onlyif  => "sv status ${shellquote("${link}/log")} | grep -q '^run:'",
      ;
    }
  }
}
