file { '/a': mode +> 1 }
File { mode +> 1 }
file { '/b': * => {}, * => {} }
@class { 'a': }
@File { mode => 1 }
File <| foo() |>
File <| a > 1 |>
foo <| |>
