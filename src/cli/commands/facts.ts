/** stringless facts: a script that collects a host's facts. */
import { factsScript } from '../../emitters/facts-script.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRuntime } from '../installation.ts';

export const factsCommand: Command = {
  name: 'facts',
  declare(command) {
    command
      .description("print a shell script that tells a host's facts as the text of hosts/NAME.yaml")
      .addHelpText('after', '\nExample:\n  stringless facts | ssh web1 sh -s >site/hosts/web1.yaml');
  },
  run(terminal) {
    terminal.print(factsScript(loadRuntime()));
    return exitCodes.ok;
  },
};
