#=== class twice
class a { notify { 'one': } }
class a { notify { 'two': } }
include a
#=== class and define of one name
class a { }
define a { }
#=== node twice
node 'x' { }
node 'x' { }
node default { }
#=== top level twice
notify { 'a': }
include a
#--- modules/a/manifests/init.pp
class a { notify { 'b': } }
#=== erb template
$v = [1, 2]
notify { 'n': message => template('m/t.erb') }
#--- modules/m/templates/t.erb
<% @v.each do |x| -%>
v<%= x %>
<% end -%>
<%= @os['family'] %>
#=== type alias recursive
type Tree = Variant[Integer, Array[Tree]]
notify { 'n': message => [[1, [2]] =~ Tree, ['a'] =~ Tree] }
#=== type alias unknown
class a(Nope $x) { }
class { 'a': x => 1 }
#=== wrong file for a class
include m::a
#--- modules/m/manifests/a.pp
class m::b { }
#=== hiera lookup in class
include m
#--- hiera.yaml
version: 5
#--- modules/m/manifests/init.pp
class m($x = 'd') { notify { "x${x}": } }
#=== enc like nothing
notify { $facts['count'] ? { 3 => 'three', default => 'x' }: }
#=== undef fact
$x = $facts['nope']['a']
#=== facts as top variables
notify { "${count} ${list} ${networking['ip']} ${::networking['hostname']}": }
#=== several classes in one file
include m::a::b
#--- modules/m/manifests/a.pp
class m::a { }
class m::a::b { notify { 'b': } }
#=== class in init
include m::x
#--- modules/m/manifests/init.pp
class m { }
class m::x { notify { 'x': } }
