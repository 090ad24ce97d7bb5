# The init system or supervisor that starts circusd.
type Circus::Provider = Enum['sysv', 'upstart', 'systemd', 'openrc', 'busybox', 'runit', 'daemontools', 's6']
