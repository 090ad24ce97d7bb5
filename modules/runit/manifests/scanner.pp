# The system's runsvdir on the scan directory: started now and at boot, under whatever init the host has.
# @api private
class runit::scanner {
  assert_private()

  $scandir = $runit::scandir
  $init    = pick_default($facts['service_provider'], $facts['init_system'], 'systemd')

  exec { 'runit: the scan directory is there':
    command  => "mkdir -p ${shellquote($scandir)}",
    unless   => "[ -d ${shellquote($scandir)} ]",
    provider => shell,
  }

  # runit as init scans by itself; what the package of a platform brings stands in its unit, job or line of the inittab
  if $init != 'runit' {
    daemon { 'runit-scanner':
      command     => ['runsvdir', '-P', $scandir],
      description => "runit: supervision of ${scandir}",
      # TERM would orphan the services; on HUP runsvdir ends them
      stop_signal => 'HUP',
      restart_max => 0,
      unless      => @(SH),
        case $(cat /proc/1/comm) in runit*) exit 0 ;; esac
        if [ -d /run/systemd/system ]; then systemctl cat runit.service; exit; fi
        grep -E '^[^#]*(runsvdir|/etc/runit/2)' /etc/inittab || [ -e /etc/init/runsvdir.conf ]
        | SH
      # systemd shall leave the services the time to end
      hardening   => $init ? {
        'systemd' => { 'KillMode' => 'process', 'SuccessExitStatus' => '111' },
        default   => undef,
      },
      require     => Exec['runit: the scan directory is there'],
    }
  }
}
