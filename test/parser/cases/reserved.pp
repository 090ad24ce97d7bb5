# Words that are reserved, and statements that are separated by semicolons.
$a = private
$b = attr
$c = 1; $d = 2
include foo; include bar
file { '/a': private => 1, attr => 2 }
