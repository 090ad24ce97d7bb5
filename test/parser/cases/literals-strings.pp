# Single quotes know two escapes, double quotes more.
$a = ['', 'plain', 'it\'s', 'back\\slash', 'other \n \$x \"', '$x ${y}']
$b = ["", "plain", "tab\tnew\nline\r\s.", "quote \" and \' and \\", "dollar \$x \${y}", "\u00e9\u{1F600}"]
$c = "several
lines"
$d = "joined \
line"
$e = "lone $ and $. and $% and 5$"
$f = 'ends with backslash \\'
$g = "ends with backslash \\"
$h = "\\\\ \\$x \\\$x"
$i = 'C:\dir\file'
$j = "umlaut äöü → ✓ 日本"
$k = "#{not} # a comment"
$l = "'single' inside"
$m = '"double" inside'
