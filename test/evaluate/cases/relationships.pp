#=== metaparameters
file { '/a': } file { '/b': require => File['/a'], notify => Exec['x'] } exec { 'x': command => '/bin/x', subscribe => File['/a'], before => Notify['n'] } notify { 'n': }
#=== chain
notify { 'a': } -> notify { 'b': } ~> notify { 'c': }
#=== reverse chain
notify { 'a': } <- notify { 'b': } <~ notify { 'c': }
#=== chain of references
notify { ['a', 'b', 'c']: }
Notify['a'] -> Notify['b', 'c']
[Notify['b'], Notify['c']] ~> Notify['a']
#=== chain of classes
class a { } class b { }
include a, b
Class['a'] -> Class['b']
#=== chain with collector
notify { 'a': } notify { 'b': tag => 'x' } notify { 'c': tag => 'x' }
Notify['a'] -> Notify <| tag == 'x' |>
#=== chain through empty collector
notify { 'a': } notify { 'b': }
Notify['a'] -> File <| |> -> Notify['b']
#=== chain realises
@file { '/a': }
notify { 'n': }
File <| |> -> Notify['n']
#=== chain to missing
notify { 'a': }
Notify['a'] -> Notify['b']
#=== chain from missing
notify { 'a': }
Notify['b'] -> Notify['a']
#=== require missing
notify { 'a': require => File['/nope'] }
#=== before missing text
notify { 'a': before => 'File[/nope]' }
#=== require by text
file { '/a': } notify { 'n': require => 'File[/a]' }
#=== chain with text
notify { 'a': } notify { 'b': }
'Notify[a]' -> 'Notify[b]'
#=== chain with number
notify { 'a': }
Notify['a'] -> 3
#=== chain with empty list
notify { 'a': }
[] -> Notify['a'] -> []
#=== nested lists
file { ['/a', '/b']: }
notify { 'n': require => [[File['/a']], File['/b']] }
#=== file with trailing slash
file { '/a': } notify { 'n': require => File['/a/'] }
#=== reference by path
file { 'x': path => '/y' } notify { 'n': require => File['/y'] }
#=== require function
class a { require b notify { 'a': } }
class b { notify { 'b': } }
include a
#=== contain function
class a { contain b notify { 'a': } }
class b { notify { 'b': } }
include a
#=== contain twice
class a { contain c } class b { contain c } class c { }
include a
include b
#=== parentheses in chains
notify { ['a', 'b', 'c']: }
Notify['a'] -> (Notify['b'] -> Notify['c'])
#=== chain of defines
define d { notify { $name: } }
d { 'x': } -> d { 'y': }
#=== undef in require
file { '/a': } notify { 'n': require => [undef, File['/a']] }
notify { 'm': require => undef }
