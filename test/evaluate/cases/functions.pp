#=== lambda
$r = [1, 2, 3].map |$x| { $x * 2 }
$s = [1, 2, 3].filter |$x| { $x > 1 }
$t = [1, 2, 3].reduce |$m, $x| { $m + $x }
notify { 'n': message => [$r, $s, $t] }
#=== lambda defaults and rest
$r = [[1, 2], [3]].map |$x, $y = 9| { "${x}-${y}" }
$w = with(1, 2, 3) |$a, *$rest| { [$a, $rest] }
notify { 'n': message => [$r, $w] }
#=== lambda types
$r = [1, 'a'].map |Integer $x| { $x }
#=== lambda scope
$x = 'outer'
[1].each |$x| { notify { "in ${x}": } }
notify { "out ${x}": }
#=== lambda assigns locally
[1].each |$i| { $v = $i }
notify { "v${v}": }
#=== if assigns to the scope
if true { $v = 1 }
notify { "v${v}": }
#=== next
$r = [1, 2, 3].map |$x| { if $x == 2 { next('two') } $x }
notify { 'n': message => $r }
#=== break
$r = [1, 2, 3].map |$x| { if $x == 2 { break() } $x }
notify { 'n': message => $r }
#=== return in function
function f($x) { if $x { return('early') } 'late' }
notify { 'n': message => [f(true), f(false)] }
#=== return from lambda in function
function f() { [1, 2].each |$x| { if $x == 2 { return("r${x}") } } 'end' }
notify { 'n': message => f() }
#=== function defaults
function f($a, $b = $a + 1, *$rest) { [$a, $b, $rest] }
notify { 'n': message => [f(1), f(1, 5), f(1, 2, 3, 4)] }
#=== function too few
function f($a) { }
f()
#=== function too many
function f($a) { }
f(1, 2)
#=== function wrong type
function f(Integer $a) { }
f('x')
#=== function return type
function f() >> Integer { 'x' }
$x = f()
#=== function scope
$top = 't'
class a { $v = 1 notify { "n${f()}": } }
function f() { $top }
include a
#=== function does not see the caller
class a { $v = 1 $w = f() }
function f() { $v }
include a
#=== function declares
function f($x) { notify { $x: } }
f('a')
class c { f('b') }
include c
#=== recursion
function fact(Integer $n) { if $n <= 1 { 1 } else { $n * fact($n - 1) } }
notify { 'n': message => fact(10) }
#=== unknown function
nope(1)
#=== unknown method
$x = [1].nope
#=== wrong arguments
$x = [1].map
#=== call methods
notify { 'n': message => ['a,b'.split(','), 'abc'.upcase, [1, 2].length, 'x'.then |$v| { "${v}!" }] }
#=== statement functions
notice('x')
warning 'y'
#=== type call
notify { 'n': message => [Integer('5'), String(5), Array({'a' => 1}), Float('1.5'), Boolean('true')] }
#=== assert_type
$x = assert_type(Integer, 'a')
#=== hash each
{'a' => 1}.each |$k, $v| { notify { "${k}${v}": } }
#=== hash map pair
notify { 'n': message => {'a' => 1}.map |$p| { $p } }
#=== nested lambdas
$r = [1, 2].map |$x| { [10, 20].map |$y| { $x * $y } }
notify { 'n': message => $r }
#=== inline epp
notify { 'n': message => inline_epp('<% [1,2].each |$x| { -%>x<%= $x %> <% } -%>', {}) }
#=== inline epp with parameters
notify { 'n': message => inline_epp('<%- | $a, $b = 2 | -%><%= $a %><%= $b %>', { 'a' => 1 }) }
#=== epp file
notify { 'n': message => epp('m/t.epp', { 'name' => 'x' }) }
#--- modules/m/templates/t.epp
<%- | String $name | -%>
Hello <%= $name %>
<% if true { -%>
yes
<% } -%>
#=== epp missing parameter
notify { 'n': message => epp('m/t.epp') }
#--- modules/m/templates/t.epp
<%- | String $name | -%>
x
#=== call with block by name
$x = each([1, 2]) |$v| { }
notify { 'n': message => $x }
#=== getvar and dig
notify { 'n': message => [getvar('facts.os.family'), $facts.dig('os', 'name'), $facts.get('os.release.major'), get($facts, 'nope.x', 'd')] }
#=== block with too few values
$w = with(1) |$a, $b| { $a }
#=== block with more values than parameters
$w = with(1, 2) |$a| { $a }
notify { "w${w}": }
#=== block without parameters gets values
$w = with(1, 2) || { 'none' }
notify { $w: }
