#=== arithmetic
notify { 'a': message => [1 + 2, 7 - 10, 3 * 4, 7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.0 / 2, 1 << 4, 256 >> 4, -1 >> 1, 2 + 1.5] }
#=== unary minus
$x = 5
notify { 'a': message => [-$x, -(-3), - 2.5] }
#=== overflow
$x = 9223372036854775807 + 1
#=== underflow
$x = -9223372036854775807 - 2
#=== shift overflow
$x = 1 << 63
#=== division by zero
$x = 1 / 0
#=== modulo by zero
$x = 1 % 0
#=== float modulo
$x = 5.5 % 2
#=== float modulo right
$x = 5 % 2.5
#=== not numeric
$x = 'abc' + 1
#=== undef plus
$x = undef + 1
#=== hash shift
$x = {} << 1
#=== list operators
notify { 'a': message => [[1,2] + [3], [1,2] + 3, [1] + {'a' => 1}, [1,2,1] - 1, [1,2] - [2], [1] << [2], ['a','b'] - {'a' => 1}] }
#=== hash operators
notify { 'a': message => [{'a' => 1} + {'b' => 2}, {'a' => 1} + ['b', 2], {'a' => 1} + [['b', 2]], {'a' => 1, 'b' => 2} - 'a', {'a' => 1, 'b' => 2} - ['a', 'b'], {'a' => 1} - {'a' => 3}] }
#=== hash plus scalar
$x = {'a' => 1} + 3
#=== hash plus odd list
$x = {'a' => 1} + [1, 2, 3]
#=== comparison
notify { 'a': message => [1 < 2, 2 <= 2, 3 > 4, 'a' < 'B', 'abc' == 'ABC', 1 == 1.0, '1' == 1, undef == '', [1] == [1], {'a'=>1} == {'a'=>1}, 'a' != 'b', undef == undef, true == 'true'] }
#=== type comparison
notify { 'a': message => [Integer < Numeric, Integer <= Integer, Numeric > Integer, Integer == Integer, Integer[1,2] < Integer, String != Integer, File == File, File['a'] == File['a']] }
#=== compare string with number
$x = '10' > 9
#=== compare undef
$x = undef < 1
#=== compare lists
$x = [1] < [2]
#=== match
$a = 'foobar' =~ /o+(b)(x)?/
notify { "m-${0}-${1}": message => [$a, $2, 'x' !~ /y/, 'abc' =~ 'b', 3 =~ Integer, 'a' !~ Integer] }
#=== match variables end with the block
if 'abc' =~ /(b)/ { notify { "in ${1}": } }
notify { "out ${1}x": }
#=== match in case
case 'foo-12' {
  /^foo-(\d+)$/: { notify { "n${1}": } }
  default: { notify { 'no': } }
}
#=== match number left
$x = 3 =~ /3/
#=== match bad right
$x = 'a' =~ 3
#=== in
notify { 'a': message => ['a' in 'CAT', 'b' in ['A','B'], 'x' in {'x' => 1}, 1 in [1,2], /a/ in ['xa'], Integer in ['a', 1], 'eat' in 'beaten', undef in [undef], 3 in '123'] }
#=== in sets match variables
if /b(.)/ in ['abc'] { notify { "m${1}": } }
#=== logic
notify { 'a': message => [true and '', false or undef, !undef, !'', !0, true and 1, false and fail('x')] }
#=== if and unless
if false { notify { 'a': } } elsif 1 { notify { 'b': } } else { notify { 'c': } }
unless true { notify { 'd': } } else { notify { 'e': } }
$x = if true { 'v' } else { 'w' }
$y = if false { 'v' }
notify { "x${x}y${y}": }
#=== case
$r = [1, 'A', undef, [1,2], {'a' => 1, 'b' => 2}, 3.0].map |$v| { case $v { 1: { 'one' } 'a', 'b': { 'letter' } undef: { 'undef' } [Integer, 2]: { 'list' } {'a' => 1}: { 'hash' } default: { 'other' } } }
notify { 'a': message => $r }
#=== case default in the middle
case 'b' { default: { notify { 'd': } } 'b': { notify { 'b': } } }
#=== case without match
$x = case 1 { 2: { 'a' } }
notify { "x${x}": }
#=== case with unfold
case 'b' { *['a', 'b']: { notify { 'in': } } default: { notify { 'out': } } }
#=== selector
$x = 'B' ? { 'a' => 1, 'b' => 2, default => 3 }
$y = 'foo12' ? { /(\d+)/ => $1, default => 'none' }
$z = 5 ? { String => 's', Integer[0,3] => 'small', Integer => 'int' }
notify { "${x} ${y} ${z}": }
#=== selector without match
$x = 'a' ? { 'b' => 1 }
#=== selector default first
$x = 'a' ? { default => 1, 'a' => 2 }
notify { "x${x}": }
#=== interpolation
$h = {'a' => [1, {'b' => 2}]}
$u = undef
notify { 'a': message => ["${h}", "${h['a'][1]['b']}", "x${u}y", "${1 + 2}", "$h['a']", "${[1, undef, 'x']}", "${[true][0]} ${[1.5][0]} ${/a.b/} ${Integer[1,2]}", "\$x \u0041 \t|", "${h['a'].join('-')}"] }
#=== interpolated reference
notify { 'a': message => "${File['x']} ${Class['foo::bar']} ${Type[Integer]} ${Sensitive('x')}" }
#=== heredoc
$x = 5
$t = @("END"/L)
  a ${x} \
  b
   c
  | END
notify { 'a': message => [$t, @(RAW)] }
raw ${x}
RAW
#=== access
$l = [1,2,3,4]
$h = {'a' => 1, 'b' => undef, 3 => 'three'}
$s = 'abcdef'
notify { 'a': message => [$l[0], $l[-1], $l[1,2], $l[-2,2], $l[1,-1], $l[9], $l[1,-2], $h['a'], $h['zz'], $h['a','b'], $h[3], $s[0], $s[-1], $s[1,3], $s[2,-2], $s[9], $s[-3,2]] }
#=== access undef
$x = undef
$y = $x['a']
#=== access number
$x = 3
$y = $x[0]
#=== list with text key
$x = [1,2]['a']
#=== list with float key
$x = [1,2][1.5]
#=== string with text key
$x = 'abc'['x']
#=== list three keys
$x = [1,2,3][1,2,3]
#=== unfold
$a = [1,2]
notify { 'a': message => [[*$a, 3], [*{'a' => 1}], [*undef], [*5]] }
#=== literals
notify { 'a': message => [0x1f, 017, 1e3, 1.50, true, undef, default, 'a\'b\n', "a\tb", bareword] }
#=== unknown variable
$x = $nope
#=== unknown qualified variable
$x = $nope::y
#=== unknown top variable
$x = $::nope
#=== unknown variable in text
$x = "a${nope}"
#=== reserved word
$x = attr
#=== hash keys
notify { 'a': message => [{1 => 'a', 'b' => 2}] }
#=== chained comparison
notify { 'a': message => [(1 < 2) == true, 1 + 2 * 3 - 4 / 2, !true == false, -2 * 3, 2 - -2, 1 + 2 == 3 and 4 > 3 or false] }
