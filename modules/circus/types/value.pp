# What stands behind an option of an ini file: one line, in which Circus does not find a comment.
type Circus::Value = Variant[Pattern[/\A(?!.*\s;)[^\r\n]*\z/], Numeric, Boolean]
