class a {
  if $x {
    $y = [1, 2
    notice($y)
  } else {
    file { 'x' }
    include b
  }
  case $z {
    'a': { $q = 08 }
    'b': { foo( }
    default: { bar() }
  }
  each($x) |$k { notice($k) }
}

define b(String x) {
  exec { "a":
    command => 'b'
  }
}
class c inherits { }
