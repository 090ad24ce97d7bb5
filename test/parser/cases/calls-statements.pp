# Statement functions take what follows them.
include foo
include foo, bar
include ::foo, 'bar', $baz
include [foo, bar]
contain foo
require foo::bar
realize File['/a'], User[bob]
tag a, b
notice 'hello'
notice "hello ${x}", 1
warning $x
err 'x'
debug 'x'
info foo(1)
fail "failed: ${x}"
include(foo, bar)
notice(1)
notice 1 + 2
notice [1, 2]
notice {a => 1}
notice -1
realize(File['/a'])
if $x { include a } else { include b, c }
[1].each |$x| { next $x }
[1].each |$x| { return() }
[1].each |$x| { break() }
notice $x.foo
notice foo
notice notice
notice
