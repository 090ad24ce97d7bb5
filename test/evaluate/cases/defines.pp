#=== define
define d($x, $y = "${x}y") { notify { "${title} ${name} ${x} ${y}": } }
d { 'a': x => 1 }
d { ['b', 'c']: x => 2, y => 3 }
#=== define missing parameter
define d($x) { }
d { 'a': }
#=== define unknown parameter
define d($x = 1) { }
d { 'a': nope => 1 }
#=== define wrong type
define d(Integer $x) { }
d { 'a': x => 'y' }
#=== define in a define
define d($x) { e { "${name}-e": y => $x } }
define e($y) { notify { "${name} ${y}": } }
d { 'a': x => 1 }
#=== define metaparameters
define d { notify { $name: } file { "/${name}": noop => false } }
d { 'a': noop => true, tag => 'tt', require => Notify['n'] }
notify { 'n': }
#=== define lazily
define d { notify { "d ${a::v}": } }
d { 'x': }
include a
class a { $v = 1 }
#=== define declares a class
define d { include a }
class a { notify { 'a': } }
d { 'x': }
#=== define duplicate inside
define d { notify { 'same': } }
d { 'x': }
d { 'y': }
#=== define name parameter
define d { notify { "${name}-${title}": } }
d { 'x': name => 'other' }
#=== define recursion by data
define d($n) { notify { "n${n}": } if $n > 0 { d { "r${n}": n => $n - 1 } } }
d { 'a': n => 3 }
#=== define uses metaparameter variable
define d { notify { 'n': require => $require } }
file { '/a': }
d { 'x': require => File['/a'] }
#=== define parameter reference
define d($x = 5) { }
d { 'a': }
$v = D['a']['x']
notify { "v${v}": }
#=== define with virtual inside
define d { @notify { "v-${name}": } }
d { 'x': }
Notify <| |>
#=== define and defaults of the declaring scope
define d { file { "/${name}": } }
class a { File { owner => 'a' } d { 'x': } }
class b { File { owner => 'b' } d { 'y': } }
include a, b
#=== define override
define d($x = 1) { notify { "x${x}": } }
class a { d { 'i': x => 2 } }
class b inherits a { D['i'] { x => 3 } }
include b
#=== define scope sees class not
class a { $v = 'x' d { 'i': } }
define d { notify { "v${v}": } }
include a
#=== sequence of evaluation
define d { notify { "d${name}": } }
d { 'one': }
notify { 'between': }
d { 'two': }
class c { notify { 'c': } }
include c
#=== metaparameter as parameter
define d($tag) { }
d { 'x': tag => 'y' }
#=== return in define
define d { notify { "a${name}": } return() notify { 'never': } }
d { 'x': }
