# comment at the start
$a = 1 # comment behind a statement
/* a comment
   over lines */ $b = 2 /* inside */ + 3
# a quote ' or " in a comment is nothing
$c /* here */ = /* there */ 4
/**/ $d = 5 /***/
$e = 6 / 2 /* divided */ / 3 # not a /regular/ expression
#
