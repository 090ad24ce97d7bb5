$a = 1
# crlf
$b = "x
y"
$c = @(EOT)
  text
  | EOT
$d = [1,
 [2]]
