/** stringless check SITE: everything compile would report, and nothing written. */
import { compile } from '../../compile.ts';
import type { Command } from '../command.ts';
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
    const runtime = loadRuntime();
    const diagnostics = open.hosts.flatMap(host => compile(open.environment, host, runtime).diagnostics);
    const errors = terminal.report(diagnostics.filter(({ severity }) => severity !== 'debug' && severity !== 'info'));
    if (errors === 0)
      terminal.say(`${open.hosts.length} ${open.hosts.length === 1 ? 'host' : 'hosts'} checked, no errors`);
    return errors > 0 ? exitCodes.input : exitCodes.ok;
  },
};
