#=== include
class a { notify { 'a': } }
include a
#=== include twice
class a { notify { 'a': } }
include a
include ::a, [a]
#=== include forms
class a { } class b { } class c { } class d { }
include a, b
include [c, 'd']
include Class['a']
#=== include unknown
include nope
#=== include undef
include undef
#=== include empty
include ''
#=== parameters
class a($x, String $y = 'why', $z = "${x}-${y}") { notify { "${x} ${y} ${z}": } }
class { 'a': x => 1 }
#=== resource like unknown
class { 'nope': }
#=== resource like twice
class a { }
class { 'a': }
class { 'a': }
#=== include then declare
class a { }
include a
class { 'a': }
#=== declare then include
class a($x = 1) { notify { "x${x}": } }
class { 'a': x => 5 }
include a
#=== missing parameter
class a($x) { }
include a
#=== missing parameters
class a($x, Integer $y) { }
class { 'a': }
#=== unknown parameter
class a { }
class { 'a': nope => 1 }
#=== wrong type
class a(Integer $x) { }
class { 'a': x => 'text' }
#=== wrong types
class a(Integer $x, Array[String] $y) { }
class { 'a': x => 'text', y => [1] }
#=== undef takes the default
class a($x = 5) { notify { "x${x}": } }
class { 'a': x => undef }
#=== default of later parameter
class a($x = $y, $y = 1) { }
include a
#=== default uses missing
class a($y, $x = $y) { }
include a
#=== wrong default
class a(Integer $x = 'text') { }
include a
#=== inherits
class a($x = 1) { $v = 'va' notify { 'a': } }
class b inherits a { notify { "b ${v} ${x} ${a::v}": } }
include b
#=== inherits default parameters
class a::params { $port = 80 }
class a($port = $a::params::port) inherits a::params { notify { "p${port}": } }
include a
#=== inherits chain
class a { $v = 1 } class b inherits a { $w = 2 } class c inherits b { notify { "${v}${w}": } }
include c
#=== inherits unknown
class b inherits nope { }
include b
#=== class variables from outside
class a { $v = 'x' }
include a
notify { "v ${a::v} ${::a::v}": }
#=== class variable before evaluation
class a { $v = 'x' }
notify { "v ${a::v}": }
#=== class variable unknown
class a { }
include a
notify { "v ${a::v}": }
#=== dynamic variables are not seen
$top = 't'
class a { $v = 'x' include b }
class b { notify { "${top}": } $y = $v }
include a
#=== local shadows top
$v = 'top'
class a { $v = 'local' notify { "${v} ${::v}": } }
include a
#=== reassign
$v = 1
$v = 2
#=== reassign in class
class a { $v = 1 $v = 2 }
include a
#=== assign parameter
class a($v) { $v = 2 }
class { 'a': v => 1 }
#=== assign to other namespace
class a { $b::c = 1 }
include a
#=== assign to numeric
$1 = 'a'
#=== assign facts
$facts = 1
#=== assign trusted
$trusted = 1
#=== assign title
class a { $title = 1 }
include a
#=== append
$a = [1]
$a += [2]
#=== destructuring
[$a, $b] = [1, 2]
[$c, [$d]] = [3, [4]]
[$e, $f] = { 'f' => 6, 'e' => 5 }
notify { "${a}${b}${c}${d}${e}${f}": }
#=== destructuring size
[$a, $b] = [1]
#=== destructuring key
[$a, $b] = { 'a' => 1 }
#=== destructuring class
class c { $p = 1 $q = 2 }
include c
[$p, $q] = Class['c']
notify { "${p}${q}": }
#=== builtin variables
class a { notify { "${title} ${name} [${module_name}] [${caller_module_name}]": } }
include a
notify { "${environment} ${facts['os']['family']} ${osfamily} ${trusted['certname']} ${::os['name']}": }
#=== title of a class
class a::b { notify { "${title} ${name}": } }
include a::b
#=== node
node 'web1.example.com' { notify { 'n': } }
node default { notify { 'd': } }
#=== node default
node 'other' { notify { 'n': } }
node default { notify { 'd': } }
#=== node regex
node /^web(\d)/ { notify { "n${1}": } }
node default { notify { 'd': } }
#=== node name beats regex
node /^web/ { notify { 'r': } }
node 'web1.example.com' { notify { 'n': } }
#=== node no short name
node 'web1' { notify { 'n': } }
node default { notify { 'd': } }
#=== node missing
node 'other' { notify { 'n': } }
#=== node several names
node 'a', 'web1.example.com' { notify { $title: } }
#=== node variables
$t = 'top'
node default { $v = 'node' $t = 'n' include a }
class a { notify { "${v} ${t} ${::t}": } }
#=== node contains
node default { file { '/a': } include a }
class a { notify { 'a': } }
#=== stages
stage { 'pre': before => Stage['main'] }
class a { notify { 'a': } include b }
class b { notify { 'b': } }
class { 'a': stage => 'pre' }
#=== unknown stage
class a { }
class { 'a': stage => 'nope' }
#=== class metaparameters
class a { notify { 'a': } }
notify { 'n': }
class { 'a': require => Notify['n'], tag => 'tt', noop => true }
#=== tag function
class a { tag 'x', 'y' notify { 'a': } }
include a
#=== tagged function
class a { if tagged('a') { notify { 'yes': } } if tagged('zzz') { notify { 'no': } } }
include a
#=== return from class
class a { notify { 'a': } return() notify { 'b': } }
include a
#=== return at top
return()
#=== fail
notify { 'a': }
fail('oh no')
#=== autoload
include m
include m::sub::deep
m::d { 'x': }
#--- modules/m/manifests/init.pp
class m { notify { "m ${module_name}": } }
#--- modules/m/manifests/sub/deep.pp
class m::sub::deep { notify { "deep ${module_name} ${caller_module_name}": } include m }
#--- modules/m/manifests/d.pp
define m::d { notify { "d ${name} ${module_name}": } }
#=== autoload unknown in module
include m::nope
#--- modules/m/manifests/init.pp
class m { }
#=== no relative names
include m
#--- modules/m/manifests/init.pp
class m { include sub }
#--- modules/m/manifests/sub.pp
class m::sub { }
#=== caller module
include a
#--- modules/a/manifests/init.pp
class a { include b }
#--- modules/b/manifests/init.pp
class b { notify { "${caller_module_name} ${module_name}": } }
#=== module function and type
include m
#--- modules/m/manifests/init.pp
class m(M::Port $p = 80) { notify { 'n': message => m::twice($p) } }
#--- modules/m/functions/twice.pp
function m::twice(Integer $x) >> Integer { $x * 2 }
#--- modules/m/types/port.pp
type M::Port = Integer[0, 65535]
#=== alias mismatch
class { 'm': p => 99999 }
#--- modules/m/manifests/init.pp
class m(M::Port $p = 80) { }
#--- modules/m/types/port.pp
type M::Port = Integer[0, 65535]
#=== nested class
class a { class b { notify { 'b': } } include a::b }
include a
#=== contained resources order
class a { file { '/a': } d { 'x': } file { '/b': } }
define d { file { "/${name}": } }
include a
#=== class in a conditional
if $facts['os']['family'] == 'Debian' { include a } else { include b }
class a { notify { 'a': } } class b { notify { 'b': } }
#=== class parameter from a function
class a($x = upcase('x')) { notify { $x: } }
include a
#=== default sees title
class a::b($x = $title) { notify { $x: } }
include a::b
#=== facts in defaults
class a($f = $facts['os']['family']) { notify { $f: } }
include a
#=== sensitive parameter
class a(Sensitive[String] $p) { notify { 'n': message => $p } }
class { 'a': p => Sensitive('x') }
#=== optional parameter
class a(Optional[String] $x = undef, Enum['a', 'b'] $y = 'a', Variant[Integer, Array[Integer]] $z = [1]) { notify { "${x}|${y}|${z}": } }
include a
#=== enum mismatch
class a(Enum['a', 'b'] $y) { }
class { 'a': y => 'c' }
#=== struct mismatch
class a(Struct[{ 'x' => Integer, Optional['y'] => String }] $s) { }
class { 'a': s => { 'x' => 'z', 'q' => 1 } }
#=== pattern mismatch
class a(Pattern[/^x/] $y) { }
class { 'a': y => 'c' }
#=== stdlib alias
class a(Stdlib::Absolutepath $p) { }
class { 'a': p => 'relative' }
#--- modules/stdlib/types/absolutepath.pp
type Stdlib::Absolutepath = Variant[Pattern[/^\//], Pattern[/^[A-Z]:/]]
#=== contain in the middle
class a { notify { 'first': } contain b notify { 'last': } }
class b { notify { 'b': } contain c }
class c { notify { 'c': } }
include a
#=== node includes with parameters
node default { class { 'a': x => 'n' } }
class a($x) { notify { $x: } }
#=== scope of inherited in body
class base($p = 'bp') { $local = 'bl' }
class kid($q = $base::p) inherits base { notify { "${p} ${local} ${q} ${base::local}": } }
include kid
#=== inherited class with parameters first
class base($p = 'bp') { notify { "p${p}": } }
class kid inherits base { }
class { 'base': p => 'given' }
include kid
#=== include cycle
class a { include b notify { 'a': } }
class b { include a notify { 'b': } }
include a
#=== undef variable in parameter
class a($x) { notify { "x${x}": } }
class { 'a': x => undef }
