# Where the services and logs of a user are: what the define was given, else the class, else the user's home.
#
# @param user   The user.
# @param given  Parameters `basedir`, `logdir`, `group` and `home` as they were given, undef where not.
# @return       `home`, `base`, `log`, `group`, all of them set.
# @api private
function runit::place(String[1] $user, Hash[String[1], Any] $given) >> Hash[String[1], String[1]] {
  $parent = pick($given['home'], $runit::effective_home)
  $home   = "${parent}/${user}"
  $base   = pick($given['basedir'], $runit::effective_basedir, $home)
  $place = {
    'home'  => $home,
    'base'  => $base,
    'log'   => pick($given['logdir'], $runit::effective_logdir, "${base}/logs"),
    'group' => pick($given['group'], $user),
  }
  $place
}
