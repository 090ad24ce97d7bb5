# if, unless, case and selectors.
if $a { 1 }
if $a { 1 } else { 2 }
if $a { } else { }
if $a { b() } elsif $c { d() } elsif $e { } else { f() }
if $a { b() c() } else { d() e() }
if ($a and $b) or !$c { d() }
if $a == {} { b() }
unless $a { b() }
unless $a { b() } else { c() }
unless $a { }
unless $a { } else { }
case $a {
  1: { b() }
  'x', "y${z}", foo: { c() d() }
  /re/: { }
  Integer[1, 2], String: { e() }
  *$list: { f() }
  default: { }
}
case $a { 1: { } }
$b = if $a { 1 } else { 2 }
$c = case $a { 1: { 2 } default: { 3 } }
$d = unless $a { 1 }
$e = $a ? { 1 => 2, 'b' => [3], default => undef, }
$f = $a[b] ? { true => { x => 1 }, default => {} }
$g = $a ? { /x/ => $1, Integer => 2, *$l => 3 }
$h = foo($a) ? { default => bar }
file { $a ? { 1 => 'a', default => 'b' }: ensure => $b ? { true => present, default => absent } }
if $a { if $b { c() } else { d() } }
if File['x'] { }
