# Takes Circus away again, with all that the class made.
class { 'circus':
  package_ensure          => 'absent',
  service_circus_provider => 'systemd',
}
