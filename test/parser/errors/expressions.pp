1
$x == 1
foo
notify { message => 'x' }
case $x { default: { } default: { } }
$y = $x ? { default => 1, default => 2 }
$h = { a => 1, 'a' => 2, 1 => 1, '1' => 2 }
$c = File <| |>
$r = private
$n = 9223372036854775808
"x"(1)
