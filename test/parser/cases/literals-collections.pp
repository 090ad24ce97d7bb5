# Arrays and hashes, with trailing commas, nested, and with pairs that make a hash of their own.
$a = []
$b = [1, 2, 3,]
$c = [[1], [2, [3]], {}]
$d = {}
$e = {a => 1, 'b' => 2, "c${x}" => 3, 4 => 5, $k => $v, [1] => 2, Foo => 3, default => 4, undef => 5}
$f = {a => {b => {c => 1}},}
$g = [a => 1, b => 2]
$h = [1, a => 1, b => 2, 3, c => 4]
$i = [ a => 1, { b => 2 }, c => 3 ]
$j = {a => $x = 1}
$k = [$x = 1, $y -> $z]
$l = foo[1]
$n = [1,2][0]
$o = {a => 1}[a]
$p = $x[1, 2]
$q = $x[a => 1]
$r = $x[-1][0][a][b]
$s = $x['a',]
