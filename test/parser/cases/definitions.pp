# Classes, defined types, functions and nodes.
class a { }
class a::b { notice(1) }
class a::c() { }
class a::d($x) { }
class a::e($x, $y = 1, String $z = 'a', Optional[Integer[1, 2]] $w = undef,) { }
class a::f inherits a { }
class a::g ($x = $a::params::x) inherits a::params { }
class a::h
(
  $x,
) { }
class a::i inherits default { }
class outer {
  class inner {
    class innermost { }
    define def { }
  }
  define thing($x) { notice($x) }
}
define a::def { }
define a::def2(String $x = $title, $y = { a => 1 }, $z = [1]) { file { $x: } }
define a::def3 ( ) { }
function a::f1 { }
function a::f2() { 1 }
function a::f3($x, *$rest) { $x }
function a::f4(Integer $x, String *$rest) >> Integer { $x + 1 }
function a::f5(Enum['a', 'b'] $x) >> Optional[Variant[String, Integer]] { notice(1) undef }
function f6 >> String { 'x' }
node default { }
node 'a' { include b }
node a { }
node a.b.c { }
node 'a', "b", c.d, /^e\d+/, default { notice(1) notice(2) }
node 10.0.0.1 { }
node foo-bar { }
node a, { }
class typed(Struct[{a => Integer, Optional['b'] => String}] $s, Callable[1, 2] $c, Foo::Bar $d, Pattern[/a/, /b/] $p) { }
