/** stringless lookup KEY: what Hiera has for a host, and why. */
import { Option } from 'commander';
import { lookUp } from '../../compiler/evaluate/evaluate.ts';
import { toJson } from '../../compiler/functions/formats/to-json.ts';
import { toYaml } from '../../compiler/functions/formats/to-yaml.ts';
import type { Host } from '../../model/site.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import type { Terminal } from '../terminal.ts';

interface LookupOptions {
  readonly site: string;
  readonly node?: string;
  readonly merge?: string;
  readonly explain?: boolean;
  readonly renderAs: 'yaml' | 'json';
  readonly default?: string;
}

export const lookupCommand: Command = {
  name: 'lookup',
  declare(command) {
    command
      .description("look a key up in a site's data for one host, as `puppet lookup` does")
      .argument('<key>', 'the key, such as ntp::servers or users.tom')
      .option('-s, --site <site>', 'the Puppet environment directory', '.')
      .option('-n, --node <name>', 'the host; may be left out when the site has but one')
      .addOption(
        new Option('-m, --merge <strategy>', 'how values of several levels become one').choices([
          'first',
          'unique',
          'hash',
          'deep',
        ]),
      )
      .option('-e, --explain', 'tell where it was looked for')
      .option('-d, --default <value>', 'what is printed when nothing is found')
      .addOption(
        new Option('--render-as <format>', 'how the value is printed').choices(['yaml', 'json']).default('yaml'),
      )
      .addHelpText(
        'after',
        `
Variables that manifests set are not known to a lookup: only facts, trusted facts and roles are.

Examples:
  stringless lookup ntp::servers --node web1 --site site
  stringless lookup users --merge deep --explain --node web1`,
      );
  },
  run(terminal, [key], given) {
    const options = given as unknown as LookupOptions;
    const open = openSite(terminal, options.site, options.node === undefined ? [] : [options.node]);
    if (!open) return exitCodes.input;
    const [host, ...others] = open.hosts;
    if (!host || others.length > 0) {
      terminal.say(
        `stringless: the data may differ from host to host: name one with --node (${open.hosts.map(({ name }) => name).join(', ')})`,
      );
      return exitCodes.usage;
    }
    return show(terminal, open, host, key!, options);
  },
};

function show(terminal: Terminal, open: OpenSite, host: Host, key: string, options: LookupOptions): number {
  const explain: string[] | undefined = options.explain ? [] : undefined;
  const { value, diagnostics } = lookUp(open.environment, host, key, { merge: options.merge, explain });
  if (terminal.report(diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning')) > 0)
    return exitCodes.input;
  if (explain) {
    terminal.print(`${explain.join('\n')}\n`);
    return value === undefined ? exitCodes.input : exitCodes.ok;
  }
  const found = value ?? (value === undefined ? options.default : null);
  if (found === undefined) {
    terminal.say(`stringless: nothing is found for '${key}' on ${host.name} (--explain tells where it was looked for)`);
    return exitCodes.input;
  }
  terminal.print(options.renderAs === 'json' ? `${toJson(found)}\n` : toYaml(found));
  return exitCodes.ok;
}
