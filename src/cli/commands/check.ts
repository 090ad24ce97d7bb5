/** stringless check SITE: everything compile would report, and nothing written. */
import type { Command } from '../command.ts';
import { compileHosts } from '../compile-hosts.ts';
import { counted } from '../counted.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRuntime } from '../installation.ts';
import { openSite } from '../open-site.ts';

export const checkCommand: Command = {
  name: 'check',
  declare(command) {
    command
      .description('report what is wrong with a site, for every host or those named, without writing anything')
      .argument('<site>', 'a Puppet environment directory, or a single .pp file')
      .option('-n, --node <name...>', 'check these hosts only');
  },
  run(terminal, [site], options) {
    const open = openSite(terminal, site!, (options.node as string[] | undefined) ?? []);
    if (!open) return exitCodes.input;
    const { errors } = compileHosts(terminal, open, loadRuntime());
    terminal.say(
      `${counted(open.hosts.length, 'host')} checked, ${errors === 0 ? 'no errors' : counted(errors, 'error')}`,
    );
    return errors > 0 ? exitCodes.input : exitCodes.ok;
  },
};
