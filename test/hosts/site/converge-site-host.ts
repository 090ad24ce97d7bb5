/** A host of fixtures/site on a real booted host: copied by scp, noop, applied, applied again, rebooted. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BootedHost, type Result } from '../booted-host.ts';
import { compileSite } from '../compile-for.ts';

const site = fileURLToPath(new URL('../../../fixtures/site', import.meta.url));
const written =
  'find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /dev \\) -prune -o -newer /root/mark -print | grep -v -e "^/var/log" -e "^/$" -e "^/root$" -e "^/var/lib/systemd" | sort';

/**
 * Declares the tests of one host.
 * @param truths what has to be true on the host after it converged; each line of shell exits 0
 */
export function convergeSiteHost(name: string, root: string, truths: Readonly<Record<string, string>>): void {
  describe(name, () => {
    let host: BootedHost;
    const apply = (...options: string[]): Promise<Result> => host.ssh(`sh /root/${name}/apply ${options.join(' ')}`);
    const expectApply = async (status: number): Promise<string> => {
      const run = await apply('--detailed-exitcodes');
      expect(run.status, run.stdout + run.stderr).toBe(status);
      return run.stdout;
    };

    beforeAll(async () => {
      host = await BootedHost.boot(name, root);
      const bundle = await compileSite(site, name);
      await host.copy(bundle, '/root/');
      await host.sure(`cd /root && tar xzf ${name}.tar.gz`);
    });
    afterAll(() => host?.destroy());

    it('has no Node, Python or Ruby before', async () => {
      await host.sure('! command -v node && ! command -v python3 && ! command -v ruby && ! command -v puppet');
    });
    it('noop lists the changes and writes nothing', async () => {
      await host.sure('touch /root/mark');
      const noop = await apply('--noop', '--show-diff');
      expect(noop.status, noop.stdout + noop.stderr).toBe(0);
      expect(noop.stdout).toContain('File[/etc/motd]');
      expect(noop.stdout).toMatch(/^\+Welcome to /m);
      expect(noop.stdout).toContain('(noop)');
      expect((await host.run(written)).stdout).toBe('');
    });
    it('converges with --detailed-exitcodes 2, then 0 changes', async () => {
      await expectApply(2);
      expect(await expectApply(0)).toMatch(/ 0 changed/);
      expect((await apply()).status).toBe(0);
    });
    it.each(Object.entries(truths))('%s', (_, line) => host.soon(line));
    it('is up again after a reboot, and still converged', async () => {
      await host.reboot();
      for (const line of Object.values(truths)) await host.soon(line);
      await expectApply(0);
    });
  });
}
