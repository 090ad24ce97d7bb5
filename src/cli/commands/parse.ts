/** stringless parse FILE...: the syntax of manifests and templates, as Puppet Notation. */
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { toNotation } from '../../parser/notation/to-notation.ts';
import { parse } from '../../parser/parse.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const parseCommand: Command = {
  name: 'parse',
  declare(command) {
    command
      .description('check the syntax of files, and print them as `puppet parser dump` does')
      .argument('<file...>', 'manifests (.pp) or EPP templates (.epp); - is standard input')
      .addOption(new Option('--format <format>', 'what is printed').choices(['pn', 'none']).default('none'));
  },
  run(terminal, files, options) {
    let errors = 0;
    for (const file of files) {
      const text = readFileSync(file === '-' ? 0 : file, 'utf8');
      const mode = file.endsWith('.epp') ? 'epp' : 'manifest';
      const { value, diagnostics } = parse({ path: file, text }, { mode });
      const wrong = terminal.report(diagnostics);
      if (wrong === 0 && options.format === 'pn') terminal.print(`${toNotation(value)}\n`);
      errors += wrong;
    }
    return errors > 0 ? exitCodes.input : exitCodes.ok;
  },
};
