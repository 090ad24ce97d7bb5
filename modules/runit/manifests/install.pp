# Runit itself: from the platform or from a package file, and the system's runsvdir, now and at boot.
# @api private
class runit::install {
  assert_private()

  if $runit::effective_package_file {
    $copy = "${runit::effective_workspace}/${basename($runit::effective_package_file)}"
    $provider = $runit::effective_package_file ? {
      /\.deb$/ => 'dpkg',
      /\.rpm$/ => 'rpm',
      default  => fail("runit: package_file '${runit::effective_package_file}' is neither a .deb nor a .rpm"),
    }
    $source = $runit::effective_filestore ? {
      undef   => "puppet:///modules/site_files/${runit::effective_package_file}",
      default => "${runit::effective_filestore}/${runit::effective_package_file}",
    }

    file { $runit::effective_workspace:
      ensure => directory,
      owner  => 0,
      group  => 0,
      mode   => '0700',
    }
    file { $copy:
      ensure => file,
      owner  => 0,
      group  => 0,
      mode   => '0600',
      source => $source,
    }
    package { 'runit':
      ensure   => installed,
      provider => $provider,
      source   => $copy,
      require  => File[$copy],
      before   => File['/etc/runit'],
    }
  } else {
    package { $runit::package:
      ensure => installed,
      before => File['/etc/runit'],
    }
  }

  file { '/etc/runit':
    ensure => directory,
    owner  => 0,
    group  => 0,
    mode   => '0755',
  }

  # some builds put sv elsewhere; whoever is a user's PATH finds it here
  exec { 'runit: sv is on every PATH':
    command => 'ln -s "$(command -v sv)" /usr/bin/sv',
    unless  => '[ -x /usr/bin/sv ]',
    path    => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/command'],
    provider => shell,
    require => File['/etc/runit'],
  }

  contain runit::scanner
}
