# Each line shows which operator binds tighter.
$a01 = 1 + 2 * 3 - 4 / 5 % 6
$a02 = 1 - 2 - 3
$a03 = 1 << 2 + 3 >> 4
$a04 = 1 < 2 == 3 > 4
$a05 = 1 == 2 < 3 != 4
$a06 = a and b or c and d
$a07 = a or b and c or d
$a08 = ! a and ! b
$a09 = !a == b
$a10 = !$a in $b
$a11 = a in b =~ c
$a12 = a =~ b in c
$a13 = a * b =~ c
$a14 = a =~ b * c
$a15 = -$a * -$b
$a16 = - $a + $b
$a17 = -$a.foo
$a18 = !$a[1]
$a19 = !foo($a)
$a20 = -foo(1)[2]
$a21 = *$a + 1
$a22 = [*$a, *[1, 2], *foo()]
$a23 = $a == $b ? { true => 1, default => 2 }
$a24 = $a and $b ? { 1 => 2 }
$a25 = $a ? { 1 => 2 } + 3
$a26 = 1 + $a ? { 1 => 2 } * 3
$a27 = $a ? 1 => 2
$a28 = $a ? 1 => 2 + 3
$a29 = $a ? { 1 => $b ? { 2 => 3 } }
$a30 = $a or $b ? { 1 => 2 } and $c
$a31 = ($a + $b) * $c
$a32 = $a = $b = $c
$a33 = $a -> $b ~> $c <- $d <~ $e
$a34 = $a <= $b and $c >= $d
$a35 = !!$a
$a36 = - - 1
$a37 = $a - -1
$a38 = $a + (-1)
$a39 = $a.b.c[1].d(2)[3]
$a40 = $a[1] (2)
$a41 = $a << $b << [1, 2]
$a42 = 'a' in ['a'] and 'b' in $c
$a43 = $x =~ String[1] and $y =~ Array[Integer, 1]
$a44 = $a % $b * $c
$a45 = ! $a =~ /x/
[$q, $r] = [1, 2]
