/** Init scripts where chkconfig enables them, with the folders of Red Hat. */
import { installs } from '../stand-ins/stand-in.ts';
import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

behaveAsDaemon({
  ...kept,
  provider: 'chkconfig',
  root: 'sysvinit',
  // without insserv Debian's rc goes by the numbers of the links
  prepare: `${installs('chkconfig')}
    rm -f "$(command -v update-rc.d)" "$(command -v insserv)" /etc/init.d/.depend.*
    mkdir /etc/rc.d
    for i in init.d rc0.d rc1.d rc2.d rc3.d rc4.d rc5.d rc6.d; do mv /etc/$i /etc/rc.d/ && ln -s rc.d/$i /etc/$i; done`,
  start: 'service $X start',
  stop: 'service $X stop',
});
