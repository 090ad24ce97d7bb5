/** stringless graph SITE --node NAME: resources and their order, for Graphviz. */
import { compile } from '../../compile.ts';
import { order } from '../../compiler/order/order.ts';
import { graphToDot } from '../../emitters/graph-dot.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRuntime } from '../installation.ts';
import { openSite } from '../open-site.ts';

export const graphCommand: Command = {
  name: 'graph',
  declare(command) {
    command
      .description("print a host's resources, their containers and relationships as a graph in DOT")
      .argument('<site>', 'a Puppet environment directory, or a single .pp file')
      .option('-n, --node <name>', 'the host; may be left out when the site has but one')
      .addHelpText('after', '\nExample:\n  stringless graph site --node web1 | dot -Tsvg >web1.svg');
  },
  run(terminal, [site], options) {
    const node = options.node as string | undefined;
    const open = openSite(terminal, site!, node === undefined ? [] : [node]);
    if (!open) return exitCodes.input;
    const [host, ...others] = open.hosts;
    if (!host || others.length > 0) {
      terminal.say(
        `stringless: a graph is of one host: name it with --node (${open.hosts.map(({ name }) => name).join(', ')})`,
      );
      return exitCodes.usage;
    }
    const { value, diagnostics } = compile(open.environment, host, loadRuntime());
    const errors = terminal.report(
      diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    );
    const ordered = value.catalog && order(value.catalog, [...open.environment.resourceTypes.values()]).value;
    if (errors > 0 || !ordered) {
      terminal.say(`${counted(errors, 'error')}, no graph`);
      return exitCodes.input;
    }
    terminal.print(graphToDot(ordered));
    return exitCodes.ok;
  },
};
