$a = 08
$b = 0xZZ
$c = 12abc
$d = Foo::bar
$e = ::
$f = @(END/q)
  text { is no code (
  | END
$g = "\q"
$h = "${}"
$i = 5 € 3
$j = 'unclosed
