/** Programs that no package of Debian has any more, for hosts in their place. */
import { readFileSync } from 'node:fs';

/** Lines of shell that install one of them. */
export function installs(name: 'chkconfig' | 'initctl'): string {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return `cat >/usr/sbin/${name} <<'STAND-IN'\n${text}STAND-IN\nchmod 755 /usr/sbin/${name}\n`;
}
