# Heredocs: raw, interpolated, with escapes, with a margin, several on one line.
$a = @(END)
plain text
  with $x and ${y} and \n
END
$b = @(END)
    with a margin
      and more
  no margin here
    | END
$c = @(END)
  without the last line break
  |- END
$d = @("END")
  interpolated ${x} and $y
    raw \t \$z
  | END
$e = @("END"/tn)
  tab\tnew\nother \s \$x
  | END
$f = @("END"/$)
  dollar \$x and ${x} back \\ slash
  | END
$g = @(END/L)
  joined \
  line
  | END
$h = @("END"/)
  all \t\n\s\u0041\u{42}\$ \
  done ${x}
  | END
$i = @(END:json)
  {"a": 1}
  | END
$j = @("END":pp/n)
  x\ny
  | END
$k = [@(ONE), @("TWO"), @(ONE/t), 'rest']
  first
  | ONE
  second ${x}
  |- TWO
  third\t
  | ONE
$l = foo(@(A), 1) + @(B).bar
a
A
b
B
$m = @( spaced tag )
  x
  | spaced tag
$n = @("END")
  ${x} at the start
  over ${[1,
    2].join(',')} lines
  end ${y}
  | END
$o = @(EMPTY)
| EMPTY
$p = @("EMPTY")
EMPTY
file { '/x':
  content => @(EOT),
    text
    | EOT
  mode    => '0644',
}
$q = @(END)
	tabs
	| END
$r = @(END)
  blank lines

  stay
  | END
$s = @(END) # a comment behind
  x
  | - END
$t = @("END"/L)
  a\
  b \\ c \t
  | END
