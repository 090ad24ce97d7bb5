# Users as the class's parameter, without Hiera; the users exist already.
class { 'runit':
  users => ['kburdis', 'apprun1'],
}
