node 'web1.example.com' {
  class { 'motd': x => 'b', tag => 'first' }
  include base::users
}
class motd($x = 'a', Sensitive $s = Sensitive('secret')) {
  file { 'motd':
    content => "hi ${x}\n", path => '/etc/motd', require => Group['g'], tag => ['x', 'y']
  }
  file {
    '/etc/issue': ensure => file, name => '/etc/issue';
    '/etc/none':
      ensure => absent,
      before => [File['motd'], undef, [Group['g']]],
  }
  notify { 'n': message => [1, 2.0, undef, /a.b/, Integer[1, 2], default], withpath => true }
  notify { 's': message => $s, require => [Group['g'], File['motd']] }
  notify { 'h': message => { 'a' => /x/, 'r' => File['motd'] } }
}
class base::users { contain base::groups }
class base::groups { tag('grouped') notify { 'g': } }
group { 'g': ensure => present, noop => true, alias => 'gg' }
define d::e($p) { notify { "d-${name}": message => $p } }
d::e { 'one': p => { 'k' => [1, 2] }, require => Class['motd'] }
stage { 'late': require => Stage['main'] }
@@notify { 'exported': }
@notify { 'virtual': }
realize(Notify['virtual'])
