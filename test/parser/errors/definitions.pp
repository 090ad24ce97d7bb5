class a-b { }
class Foo { }
class string { }
define plan { }
class c($name, $x, $x, *$y) { }
define d($title, $z = $q = 1) { 'x' }
function f($x, $x) >> String { $x }
class e { function g() { } type H = Integer }
if true { class h { } node i { } }
[1].each |*$a, $b| { define j { } }
node 'a b', "c${d}" { 1 }
type K = [1]
type L { }
type M[a] = Integer
type ::N = Integer
