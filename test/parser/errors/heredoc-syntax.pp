$a = @(END:json)
  {"a": }
  | END
$b = @(END:json)
  {"a": 1}
  | END
$c = @(END:+x)
  x
  | END
$d = @("END":json)
  ${x}
  | END
