class a {
  file { '/a':
    ensure => file,
