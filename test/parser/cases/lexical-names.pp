# Names, bare words, type names and variables.
$a = foo
$b = foo::bar
$c = ::foo::bar
$d = foo-bar
$e = foo-bar_baz-1
$f = foo::_bar
$g = _private
$h = Foo
$i = ::Foo::Bar
$j = $::top
$k = $foo::bar::baz
$l = $::foo::_x
$m = [$0, $1, $12]
$n = [class::x, default::y, iffy, nodes, inx, andy, not]
$o = undef
$p = [true, false, default]
$q = truey
$r = foo - bar
$s = foo -bar
$t = $a-1
$u = a--b
$v = site
$w = application
$x = plan
$y = [type, function, type => 1, function => 2]
$z = {type => function, function => type}
