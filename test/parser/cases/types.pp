# Type aliases, definitions and mappings.
type Foo = Integer
type Foo::Bar = Variant[String, Integer[0, 10]]
type Foo::Baz = Struct[{ a => String, Optional[b] => Integer, }]
type Foo::List = [Integer, String]
type Foo::Obj = { attributes => { a => Integer } }
type Foo::Sub = Foo::Obj { attributes => { b => Integer } }
type Foo::Object = Object { attributes => {} }
type Foo::Set = TypeSet { version => '1.0.0' }
type Foo::Enum = Enum['a', 'b',]
type Foo::Deep = Array[Hash[String, Tuple[Integer, 1, default]]]
type Runtime[ruby, 'X'] = Foo
type Foo::Def inherits Foo::Obj { }
type Foo::Plain { }
type Foo::Body { notice(1) }
type Foo::Pattern = Pattern[/\Aa\/b\z/]
$a = Integer
$b = Integer[1, default]
$c = Array[String, 1]
$d = $x =~ Foo::Bar
