# Collectors and chains.
File <| |>
File<||>
File <<| |>>
File <| title == 'a' |>
File <| tag != 'a' and (mode == '0644' or owner == root) |>
File <<| tag == $x |>> { mode => '0600' }
File <| |> { mode => '0600', owner +> bar, }
User <| title == bob |> { * => $x }
Foo::Bar <| a == 1 |> -> Service['x']
File['/a'] -> File['/b'] ~> Service['c']
File['/a'] <- File['/b'] <~ Service['c']
[File['/a'], File['/b']] -> Package['c']
Class['a'] -> Class['b']
file { '/a': } -> Package <| |> ~> service { 'x': }
'File[/a]' -> $x
@file { '/a': } -> File<| title == '/a' |>
Yumrepo <| |>
  -> Package <| |>
@@foo { 'x': } ~> bar { 'y': }
File <| name == "x" |> -> Foo <| |>
