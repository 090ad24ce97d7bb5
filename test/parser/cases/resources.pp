# Resources in all their forms.
file { '/a': }
file { '/a': ensure => file }
file { '/a': ensure => file, mode => '0644', }
file { '/a': ensure => file; '/b': ensure => link; }
file { ['/a', '/b']: ensure => file }
file { default: mode => '0644'; '/a': owner => root; }
file { "/a/${b}": content => "x", }
foo::bar { 'x': }
::foo::bar { 'x': y => 1 }
class { 'foo': }
class { 'foo': a => 1; 'bar': }
class { [a, b]: }
class { '::foo': stage => main }
@file { '/a': ensure => file }
@@file { '/a': ensure => file }
@ foo::bar { 'x': }
File { mode => '0644' }
File { mode => '0644', owner => root, }
File { }
Foo::Bar { a => 1 }
File['/a'] { mode => '0600' }
File['/a', '/b'] { mode +> '0600', owner => undef }
file { '/a': * => $attributes }
file { '/a': * => { mode => '0644' }, owner => root }
file { '/a': if => 1, case => 2, class => 3, default => 4, node => 5, and => 6, in => 7, type => 8, function => 9, undef => 10, unless => 11, inherits => 12 }
$type { 'x': }
Resource[file] { mode => 1 }
Resource[file, '/a'] { mode => 1 }
file { $titles: ensure => file }
file { foo: }
file { 10: }
file { '/a': content => { a => 1 }, source => [1, 2] }
Class['a'] { b => 1 }
$x = file { '/a': }
file { '/a': } -> file { '/b': }
Foo['x'] { 'y': }
"${type}" { 'x': }
exec { 'x': command => 'y', unless => 'z', }
file { '/a':
  ensure => file,
  mode   => $x ? {
    1       => 2,
    default => 3,
  },
}
[file { '/c': }, package { 'd': }]
