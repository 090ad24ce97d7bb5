# Decimal, octal, hexadecimal, fractions and exponents; a minus before a number is part of it.
$a = [0, 1, 42, 9223372036854775807]
$b = [07, 0777, 00]
$c = [0x0, 0xFF, 0Xdeadbeef]
$d = [1.0, 0.5, 3.14159, 10.0e3, 1e10, 1e-10, 2.5e-3, 1e15, 1e16, 1e17, 1.5e300, 123456789.123]
$e = [-1, -1.5, -0x10, -07, - 3, -0.0001, -0.00001]
$f = 1-1
$g = 0.0
$h = 100000000000000000.0
