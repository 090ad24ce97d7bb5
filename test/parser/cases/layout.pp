# Where a bracket stands makes a difference.
$a = $x
[1, 2].each |$i| { }
$b = $y
(1 + 2).foo
$c = foo
(3)
notice
('x')
$d = $x[1]
$f = foo(1)[2]
$g = [[1][0]]
$h = foo ('x')
if ($a) { }
if $a
{
}
class x
{
}
file
{
  'a':
}
$i = $x ?
{
  1 => 2,
}
