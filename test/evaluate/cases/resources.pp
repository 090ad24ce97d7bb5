#=== plain
file { '/a': ensure => file, mode => '0644' }
#=== several titles
file { ['/a', '/b']: ensure => directory }
#=== nested titles
$more = [['/b'], '/c']
file { ['/a', $more]: ensure => file }
#=== several bodies
file { '/a': mode => '0600'; '/b': mode => '0644' }
#=== per body defaults
file { default: mode => '0600', owner => 'root'; '/a': ; '/b': mode => '0644' }
#=== splat
$h = { mode => '0600', owner => 'root' }
file { '/a': group => 'x', * => $h }
#=== splat of a non hash
file { '/a': * => 3 }
#=== splat doubles an attribute
$h = { mode => '0600' }
file { '/a': mode => '0644', * => $h }
#=== undef attribute
file { '/a': mode => undef, owner => 'x' }
#=== type as reference
File { '/a': ensure => file }
#=== resource type expression
Resource['file'] { '/a': ensure => file }
#=== type from a variable
$t = 'file'
Resource[$t] { '/a': ensure => file }
#=== empty list of titles
file { []: ensure => file }
#=== empty title
file { '': ensure => file }
#=== undef title
$x = undef
file { $x: ensure => file }
#=== undef title in list
file { ['/a', undef]: }
#=== number title
notify { 3: }
#=== same title twice in an expression
file { '/a': ; '/a': }
#=== duplicate declaration
file { '/a': ensure => file }
file { '/a': ensure => absent }
#=== duplicate with slash
file { '/a': ensure => directory }
file { '/a/': ensure => directory }
#=== duplicate by path
file { '/a': ensure => file }
file { 'x': path => '/a' }
#=== unknown type
fyle { '/a': }
#=== unknown namespaced type
foo::bar { 'a': }
#=== value is the references
$r = file { ['/a', '/b']: ensure => file }
notify { 'n': message => $r, require => $r }
#=== defaults
File { mode => '0600', owner => 'root' }
file { '/a': ; '/b': mode => '0644' }
#=== defaults apply from where they stand
file { '/a': }
File { mode => '0600' }
file { '/b': }
#=== defaults twice
File { mode => '0600' }
File { owner => 'x' }
file { '/a': }
#=== defaults redefined
File { mode => '0600' }
File { mode => '0644' }
#=== defaults are dynamic
class a { File { mode => '0600' } include b }
class b { file { '/b': } }
include a
#=== defaults reach defines
define d { file { "/${name}": } }
class a { File { mode => '0600' } d { 'x': } }
include a
file { '/top': }
#=== defaults for defines
define d($x = 1) { notify { "${name} ${x}": } }
D { x => 5 }
d { 'a': ; 'b': x => 7 }
#=== default of a bad type
Integer { x => 1 }
#=== virtual
@file { '/a': ensure => file }
file { '/b': }
#=== exported and collected
@@file { '/a': ensure => file }
File <| |>
#=== realize
@file { '/a': } @file { '/b': }
realize(File['/a'])
realize File['/b']
#=== realize missing
realize(File['/a'])
#=== collector
@file { '/a': tag => 'x' } @file { '/b': } @file { '/c': tag => ['x', 'y'] }
File <| tag == 'x' |>
#=== collector by title
@file { '/a': } @file { '/b': }
File <| title == '/a' |>
#=== collector not equal
@user { 'a': groups => ['g', 'h'] } @user { 'b': groups => 'h' } @user { 'c': gid => 5 }
User <| groups == 'g' or gid == 5 |>
#=== collector and
@user { 'a': gid => 1, home => '/a' } @user { 'b': gid => 1 }
User <| gid == 1 and home != '/a' |>
#=== collector parentheses
@user { 'a': gid => 1 } @user { 'b': gid => 2, home => 'x' } @user { 'c': gid => 3, home => 'x' }
User <| (gid == 1 or gid == 2) and home == 'x' |>
#=== collector with override
file { '/a': mode => '0600' }
File <| title == '/a' |> { mode => '0644', owner => 'root' }
#=== collector override with append
file { '/a': tag => 'x', require => Notify['n'] }
notify { ['n', 'm']: }
File <| |> { require +> Notify['m'] }
#=== collector before declaration
File <| |>
@file { '/a': }
#=== collector of defines
define d { notify { "in ${name}": } }
@d { 'x': } @d { 'y': tag => 't' }
D <| tag == 't' |>
#=== virtual define is not evaluated
define d { notify { "in ${name}": } }
@d { 'x': }
#=== collector of classes
Class <| |>
#=== collector of unknown type
Foo <| |>
#=== collector sees tags of the container
class a { @file { '/a': } }
include a
File <| tag == 'a' |>
#=== collector in class
class a { File <| title == '/x' |> }
include a
@file { '/x': }
#=== override in subclass
class a { file { '/a': mode => '0600', owner => 'x' } }
class b inherits a { File['/a'] { mode => '0644', group => 'g' } }
include b
#=== override with append
class a { file { '/a': tag => ['x'], require => Notify['n'] } notify { ['n', 'm']: } }
class b inherits a { File['/a'] { require +> Notify['m'] } }
include b
#=== override undef
class a { file { '/a': mode => '0600', owner => 'x' } }
class b inherits a { File['/a'] { mode => undef } }
include b
#=== override several
class a { file { ['/a', '/b']: mode => '0600' } }
class b inherits a { File['/a', '/b'] { mode => '0644' } }
include b
#=== override outside inheritance
class a { file { '/a': mode => '0600' } }
class b { File['/a'] { mode => '0644' } }
include a
include b
#=== override at top of own
file { '/a': mode => '0600' }
File['/a'] { owner => 'x' }
#=== override at top of own set
file { '/a': mode => '0600' }
File['/a'] { mode => '0644' }
#=== override of missing
File['/a'] { mode => '0644' }
#=== override before declaration
class a { file { '/a': mode => '0600' } }
class b inherits a { File['/late'] { mode => '0644' } file { '/late': } }
include b
#=== override of a value
Integer[1] { mode => 3 }
#=== parameter access
file { '/a': mode => '0600' }
$m = File['/a']['mode']
$o = File['/a']['owner']
notify { "m${m}o${o}": }
#=== parameter access several
file { '/a': mode => '0600', owner => 'x' }
notify { 'n': message => File['/a']['mode', 'owner'] }
#=== parameter access to defaults
File { mode => '0611' }
file { '/a': }
notify { 'n': message => File['/a'][mode] }
#=== parameter access unknown parameter
file { '/a': }
$m = File['/a']['nope']
#=== parameter access unknown resource
$m = File['/a']['mode']
#=== parameter access to class
class c($p = 5) { }
include c
notify { 'n': message => Class['c']['p'] }
#=== unknown class in access
$m = Class['c']['p']
#=== unknown parameter
file { '/a': nope => 1 }
#=== metaparameters
file { '/a': noop => true, loglevel => 'info', audit => 'mode', alias => 'x' }
notify { 'n': require => File['x'] }
#=== alias taken
file { '/a': alias => 'x' }
file { '/b': alias => 'x' }
#=== tags
file { '/etc/motd': tag => ['One', 'b::c'] }
notify { 'Some::Title': tag => 'x' }
#=== bad tag
file { '/a': tag => 'not ok' }
#=== sensitive
file { '/a': content => Sensitive('secret') }
#=== sensitive in a define
define d($p) { file { '/a': content => $p } }
d { 'x': p => Sensitive('secret') }
#=== references as values
notify { 'n': message => [File['/x'], Class['a::b'], Notify['x', 'y']] }
#=== stage on a resource
file { '/a': stage => 'x' }
#=== resource in a lambda
['a', 'b'].each |$x| { file { "/${x}": } }
#=== create_resources
create_resources('file', { '/a' => { mode => '0600' }, '/b' => {} }, { owner => 'root' })
create_resources('@notify', { 'v' => {} })
#=== create_resources of defines and classes
define d($x) { notify { "${name}${x}": } }
class c($y = 1) { notify { "y${y}": } }
create_resources(d, { 'a' => { x => 1 }, 'b' => { x => 2 } })
create_resources('class', { 'c' => { y => 3 } })
#=== defined
file { '/a': }
class k { }
notify { 'n': message => [defined(File['/a']), defined(File['/b']), defined('k'), defined(Class['k']), defined('$facts'), defined('$nope'), defined('file'), defined('nope')] }
#=== defaults merge over nested scopes
File { mode => '0600', owner => 'top' }
class a { File { owner => 'a' } file { '/a': } }
include a
file { '/b': }
#=== attribute order and trailing
file { '/a': owner => 'x', ensure => file, }
#=== collector with undef
@user { 'a': gid => undef } @user { 'b': gid => 1 }
User <| gid == undef |>
#=== collector by tag of type
@file { '/a': } @notify { 'b': }
File <| tag == 'file' |>
#=== virtual class
@class { 'a': }
class a { }
#=== title is a variable list
$l = ['a', 'b']
notify { $l: message => 'm' }
#=== title interpolated
notify { "x${1 + 1}": }
#=== splat with defaults
notify { default: * => { 'message' => 'd' }; 'a': ; 'b': message => 'own' }
#=== create_resources with list titles
create_resources(notify, { 'a' => { message => [1, 2] } })
#=== resource with hash value
notify { 'a': message => { 'k' => [1, { 'z' => undef }] } }
#=== relationships in defaults
File { require => Notify['n'] }
notify { 'n': }
file { '/a': }
#=== access through variable
$r = File['/a']
file { '/a': mode => '0611' }
notify { 'n': message => $r['mode'] }
#=== subclass override of a subclass
class a { file { '/a': mode => '1', owner => 'a' } }
class b inherits a { File['/a'] { mode => '2' } }
class c inherits b { File['/a'] { owner => 'c' } }
include c
#=== two subclasses override the same
class a { file { '/a': mode => '1' } }
class b inherits a { File['/a'] { mode => '2' } }
class c inherits a { File['/a'] { mode => '3' } }
include b
include c
#=== exec alias of command
exec { 'one': command => '/bin/true' }
exec { 'two': command => '/bin/true' }
#=== packages of one name
package { 'a': name => 'x', provider => 'apt' }
package { 'b': name => 'x', provider => 'gem' }
#=== packages of one name without provider
package { 'a': name => 'x' }
package { 'b': name => 'x' }
#=== users of one name
user { 'a': name => 'x' }
user { 'x': }
#=== noop inherited
define d { file { "/${name}": } e { $name: } }
define e { notify { "e${name}": } }
d { 'a': noop => true }
#=== tags of nested containers
class outer { d { 'x': tag => 'dt' } }
define d { notify { 'n': tag => 'nt' } }
class { 'outer': tag => 'ot' }
