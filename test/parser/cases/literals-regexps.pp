# A slash begins a regular expression where an operand is due, and divides elsewhere.
$a = $x =~ /foo/
$b = $x !~ /a\/b/
$c = 10 / 2 / 5
$d = $x / $y / $z
$e = $x[1] / 2 / 3
$f = (1) / 2 / 3
$g = [/a/, /b/]
$h = {/a/ => /b/}
$i = $x ? { /^a$/ => 1, /b|c/ => 2, default => 3 }
case $x {
  /a/: { }
  /b/, /c/: { }
  default: { }
}
$j = /[\/\\]x\d{2}"'/
$k = //
$l = foo(/x/)
$m = $x =~ /multi
line/
if $x { } elsif /x/ { }
