# Calls in all their forms.
foo()
foo(1)
foo(1, 2,)
foo(a => 1, b => 2)
foo(1, a => 1, b => 2, 3)
foo(*$args)
foo::bar(1)
::foo::bar(1)
foo(1) |$x| { $x }
$x.foo
$x.foo()
$x.foo(1, 2)
$x.foo |$y| { $y }
$x.foo(1) |$y, $z = 2, *$rest| { $y }
$x.foo.bar.baz
$x.foo::bar
$x.type
type($x)
type($x, 'generalized')
String(1)
Integer['0', 10]
Array[String](['a'])
Foo::Bar(1)
'x'.upcase()
[1, 2].each |$i| { notice($i) }
$f0 = {a => 1}.each |String $k, Integer $v| { notice($k) }
$x.each |$i| >> Integer { 1 }
$x.map |$i| { }
$x.map || { 1 }
with(1) |Integer[1, 2] $x| { $x }
$x
  .foo
  .bar(1)
foo(
  1,
  2,
)
(1 + 2).foo
$f = foo(bar(baz(1)))
$g = $x.filter |$i| { $i > 1 }.map |$i| { $i * 2 }
foo($x = 1)
