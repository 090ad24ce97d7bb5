# Runit and the users who have services under it.
#
# The parameters are given to the class as usual, or as a hash `runit` in Hiera, where `users` may be a hash
# (user => parameters of runit::user) or a plain list of names.
#
# @example Hiera
#   runit:
#     users: ['apprun1', 'apprun2']
#
# @param basedir       Base folder of every user's services; the user's home by default.
# @param logdir        Folder of every user's logs; BASE/logs by default.
# @param home          The folder the users' homes are in.
# @param filestore     Where package_file is looked for: a module path (puppet:///modules/…) or a folder of the host.
# @param package_file  A package file (deb, rpm) to install runit from, instead of the platform's package.
# @param package       Name of the platform's packages.
# @param users         Users with services: title => parameters of runit::user, or a list.
# @param services      Services to make: title => parameters of runit::service.
# @param workspace     Where package_file is copied to.
# @param scandir       The system's scan directory; the folder the platform's runsvdir watches.
class runit (
  Optional[Stdlib::Absolutepath]                 $basedir      = undef,
  Optional[Stdlib::Absolutepath]                 $logdir       = undef,
  Stdlib::Absolutepath                           $home         = '/home',
  Optional[String[1]]                            $filestore    = undef,
  Optional[String[1]]                            $package_file = undef,
  Array[String[1]]                               $package      = $facts['os'] ? {
    NotUndef => $facts['os']['family'] ? { 'Debian' => ['runit', 'runit-run'], default => ['runit'] },
    default  => ['runit'],
  },
  Variant[Hash[String[1], Hash], Array[String[1]]] $users      = {},
  Hash[String[1], Hash]                          $services     = {},
  Stdlib::Absolutepath                           $workspace    = '/root/runit',
  Stdlib::Absolutepath                           $scandir      = '/etc/service',
) {
  # the form of the original module: one hash `runit` in Hiera
  $hash = lookup('runit', Hash, 'deep', {})

  $effective_package_file = $package_file ? { undef => $hash['package_file'], default => $package_file }
  $effective_filestore    = $filestore ? { undef => $hash['filestore'], default => $filestore }
  $effective_basedir      = $basedir ? { undef => $hash['basedir'], default => $basedir }
  $effective_logdir       = $logdir ? { undef => $hash['logdir'], default => $logdir }
  $effective_home         = $hash['home'] ? { undef => $home, default => $hash['home'] }
  $effective_workspace    = $hash['workspace'] ? { undef => $workspace, default => $hash['workspace'] }

  $from_hash = $hash['users'] ? { undef => {}, default => $hash['users'] }
  $all_users = [$from_hash, $users].reduce({}) |$memo, $given| {
    $memo + ($given ? {
      Array   => Hash($given.map |$user| { [$user, {}] }),
      default => $given,
    })
  }

  contain runit::install

  $all_users.each |$user, $parameters| {
    runit::user { $user:
      * => $parameters,
    }
  }
  $services.each |$service, $parameters| {
    runit::service { $service:
      * => $parameters,
    }
  }
}
