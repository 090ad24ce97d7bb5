# A worker that waits for redis, and a control script for both.
include daemontools

package { 'redis-server': ensure => installed }
-> daemontools::disinit { 'redis-server': }
-> daemontools::service { '30redis': command => 'redis-server --port 6379 --daemonize no' }

daemontools::service { '90worker':
  command  => '/bin/sh -c "while :; do echo working; sleep 5; done"',
  user     => 'nobody',
  wait_for => [{ 'name' => 'redis', 'port' => 6379 }],
  attempts => 60,
  env      => { 'QUEUE' => '*' },
}

daemontools::group { 'stack_svc.sh': services => ['30redis', '90worker'] }
