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

  $place  = runit::place($user, { 'basedir' => $basedir, 'logdir' => $logdir, 'group' => $group, 'home' => $home })
  $base   = $place['base']
  $log    = $place['log']
  $svdir  = "${base}/service"
  $absent = $ensure == 'absent'

  # the links and folders that users may change are made first: runsvdir shall see a complete directory
  unless $absent {
    file {
      default:
        owner   => $user,
        group   => $place['group'],
        require => Class['runit::install'],
      ;
      unique([$base, $svdir, "${base}/runit", $log, "${log}/runsvdir"]) - [$place['home']]:
        ensure => directory,
        mode   => '0755',
        before => Daemon["runsvdir-${user}"],
      ;
      "${place['home']}/.profile":
        ensure  => file,
        replace => false,
        mode    => '0644',
      ;
    }
    file { "/etc/runit/${user}/log/down":
      ensure => absent,
    }
  }

  daemon { "runsvdir-${user}":
    ensure       => $absent ? { true => 'absent', default => 'running' },
    provider     => 'runit',
    folder       => "/etc/runit/${user}",
    scandir      => $runit::scandir,
    command      => ['runsvdir', '-P', $svdir],
    user         => $user,
    group        => $place['group'],
    directory    => $place['home'],
    environment  => { 'SVDIR' => $svdir },
    # TERM would orphan the services; on HUP runsvdir ends them
    stop_signal  => 'HUP',
    restart_max  => 0,
    log          => { 'directory' => "${log}/runsvdir" },
    require      => Class['runit::install'],
  }

  file_line { "runit: SVDIR of ${user}":
    ensure            => $ensure,
    path              => "${place['home']}/.profile",
    line              => "export SVDIR=${svdir}",
    match             => '^export SVDIR=',
    match_for_absence => true,
  }

  if $absent {
    # what the user made there stays; a folder that is empty now goes
    $policy = shellquote("${log}/runsvdir")
    $empty  = shellquote($svdir, "${base}/runit", $log)
    exec { "runit: the folders of ${user}":
      command  => "rm -rf ${policy}; rmdir ${empty} 2>/dev/null; true",
      onlyif   => "for d in ${empty}; do [ ! -d \"\$d\" ] || [ -n \"\$(ls -A \"\$d\")\" ] || exit 0; done; [ -d ${policy} ]",
      user     => $user,
      provider => shell,
      require  => Daemon["runsvdir-${user}"],
    }
    # above them the user may not remove anything
    (unique([$log, $base]) - [$place['home'], "${base}/logs"]).each |$folder| {
      exec { "runit: ${folder} of ${user}":
        command  => "rmdir ${shellquote($folder)}",
        onlyif   => "[ -d ${shellquote($folder)} ] && [ -z \"\$(ls -A ${shellquote($folder)})\" ]",
        provider => shell,
        require  => Exec["runit: the folders of ${user}"],
      }
    }
  } else {
    File["${place['home']}/.profile"] -> File_line["runit: SVDIR of ${user}"]
  }
}
