# A service directory for a user: a runsvdir of the user's own, kept running by the system's runit.
#
# @example
#   runit::user { 'kburdis': }
#
# @param user     The user; the title by default.
# @param basedir  Base folder of the user's services: HOME/USER by default.
# @param logdir   Folder of the user's logs: BASE/logs by default.
# @param group    The user's group.
# @param home     The folder the user's home is in.
# @param ensure   present or absent.
define runit::user (
  String[1]                      $user    = $title,
  Optional[Stdlib::Absolutepath] $basedir = undef,
  Optional[Stdlib::Absolutepath] $logdir  = undef,
  Optional[String[1]]            $group   = undef,
  Optional[Stdlib::Absolutepath] $home    = undef,
  Enum['present', 'absent']      $ensure  = 'present',
) {
  include runit

  if $user !~ /\A[a-z_][a-z0-9_.-]*\z/ {
    fail("runit::user: '${user}' is not the name of a user")
  }

  $homes = $home ? { undef => $runit::effective_home, default => $home }
  $given = $basedir ? { undef => $runit::effective_basedir, default => $basedir }
  $base  = $given ? { undef => "${homes}/${user}", default => $given }
  $logs  = $logdir ? { undef => $runit::effective_logdir, default => $logdir }
  $log   = $logs ? { undef => "${base}/logs", default => $logs }
  $owner_group = $group ? { undef => $user, default => $group }
  $home_dir = "${homes}/${user}"
  $link = "${runit::scandir}/runsvdir-${user}"

  if $ensure == 'absent' {
    exec { "runit: stop the services of ${user}":
      command => "sv -w 20 force-shutdown ${shellquote($link)}; rm -f ${shellquote($link)}",
      onlyif  => "[ -L ${shellquote($link)} ]",
      path    => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/command'],
      provider => shell,
      require => Class['runit::install'],
    }
    -> file { "/etc/runit/${user}":
      ensure => absent,
      force  => true,
    }
  } else {
    file {
      default:
        owner   => 0,
        group   => 0,
        require => Class['runit::install'],
      ;
      ["/etc/runit/${user}", "/etc/runit/${user}/log", "/etc/runit/${user}/control"]:
        ensure => directory,
        mode   => '0755',
      ;
      ["/etc/runit/${user}/down", "/etc/runit/${user}/log/down"]:
        ensure => absent,
      ;
      "/etc/runit/${user}/run":
        ensure  => file,
        mode    => '0555',
        content => epp('runit/user-run.epp', { 'user' => $user, 'group' => $owner_group, 'home' => $home_dir, 'base' => $base }),
        notify  => Exec["runit: restart the runsvdir of ${user}"],
      ;
      "/etc/runit/${user}/control/t":
        ensure  => file,
        mode    => '0555',
        content => epp('runit/user-control-t.epp'),
      ;
      "/etc/runit/${user}/log/run":
        ensure  => file,
        mode    => '0555',
        content => epp('runit/user-log-run.epp', { 'log' => "${log}/runsvdir" }),
        notify  => Exec["runit: restart the log of the runsvdir of ${user}"],
      ;
    }

    file { unique([$base, "${base}/service", "${base}/runit", $log, "${log}/runsvdir"]) - [$home_dir]:
      ensure => directory,
      owner  => $user,
      group  => $owner_group,
      mode   => '0755',
    }

    # the link comes last: runsvdir shall see a complete directory
    file { $link:
      ensure  => link,
      target  => "/etc/runit/${user}",
      require => File[
        "/etc/runit/${user}/run", "/etc/runit/${user}/log/run", "/etc/runit/${user}/control/t",
        "/etc/runit/${user}/down", "/etc/runit/${user}/log/down",
        "${base}/service", "${base}/runit", "${log}/runsvdir"],
    }

    file_line { "runit: SVDIR of ${user}":
      path    => "${home_dir}/.profile",
      line    => "export SVDIR=${base}/service",
      match   => '^export SVDIR=',
      require => File["${home_dir}/.profile"],
    }
    file { "${home_dir}/.profile":
      ensure  => file,
      replace => false,
      owner   => $user,
      group   => $owner_group,
      mode    => '0644',
    }

    exec {
      default:
        refreshonly => true,
        path        => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/command'],
        provider    => shell,
        require     => File[$link],
      ;
      "runit: restart the runsvdir of ${user}":
        command => "sv -w 20 restart ${shellquote($link)}",
        onlyif  => "sv status ${shellquote($link)} | grep -q '^run:'",
      ;
      "runit: restart the log of the runsvdir of ${user}":
        command => "sv -w 20 restart ${shellquote("${link}/log")}",
        onlyif  => "sv status ${shellquote("${link}/log")} | grep -q '^run:'",
      ;
    }
  }
}
