class web (
  String $name_,
  Integer $port = 80
) {
  file { '/etc/motd':
    ensure present,
    mode   => '0644',
  }
  if $port > 1 {
    notify { 'x': message => "a ${b}" }
  }
  service { 'nginx':
    ensure => running,
    enable => true
    hasstatus => true,
  }
  $port += 1
}
node a inherits b { }
