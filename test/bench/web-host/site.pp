# W2: what a small web host has, 31 resources, with packages and programs that a plain Debian has.
$root = '@ROOT@'
$ports = [80, 443, 8080]

package { ['curl', 'ca-certificates', 'openssh-server']: ensure => installed }
group { 'slbench': ensure => present, gid => 7341 }
user { 'slbench':
  ensure => present,
  uid    => 7341,
  gid    => 7341,
  home   => "${root}/home",
  shell  => '/bin/false',
}
file { [$root, "${root}/sites", "${root}/conf.d"]:
  ensure => directory,
  owner  => 'root',
  group  => 'slbench',
  mode   => '0750',
}
Integer[1, 15].each |$number| {
  file { "${root}/sites/site${number}.conf":
    ensure  => file,
    owner   => 'root',
    group   => 'slbench',
    mode    => '0640',
    content => inline_epp(@(END), { 'number' => $number, 'ports' => $ports }),
      <%- | Integer $number, Array $ports | -%>
      server_name site<%= $number %>.example.com;
      <% $ports.each |$port| { -%>
      listen <%= $port %>;
      <% } -%>
      root /srv/www/site<%= $number %>;
      | END
  }
}
file { "${root}/conf.d/first.conf": ensure => link, target => "${root}/sites/site1.conf" }
file { "${root}/conf.d/second.conf": ensure => link, target => "${root}/sites/site2.conf" }
cron { 'slbench-rotate':
  command => '/bin/true rotate',
  user    => 'slbench',
  hour    => 3,
  minute  => 17,
}
file_line { 'nofile': path => "${root}/limits", line => 'nofile 4096' }
file_line { 'nproc': path => "${root}/limits", line => 'nproc 512' }
service { ['slbench-web', 'slbench-log']:
  ensure   => running,
  provider => 'debian',
}
exec { "touch ${root}/initialised":
  path    => ['/usr/bin', '/bin'],
  creates => "${root}/initialised",
}
