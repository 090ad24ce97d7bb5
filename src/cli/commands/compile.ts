/** stringless compile SITE: a bundle per host. */
import { Option } from 'commander';
import { type Compilation, catalogText, type Runtime } from '../../compile.ts';
import { archiveFormats } from '../../emitters/archive/index.ts';
import type { BundleMember } from '../../model/bundle.ts';
import type { Command } from '../command.ts';
import { compileHosts } from '../compile-hosts.ts';
import { counted } from '../counted.ts';
import { type DumpKind, dumpKinds, dumpOf } from '../dump.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRuntime } from '../installation.ts';
import { openSite } from '../open-site.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

interface CompileOptions {
  readonly node?: readonly string[];
  readonly out: string;
  readonly format: string;
  readonly dump?: DumpKind;
}

const CATALOG = 'catalog';

export const compileCommand: Command = {
  name: 'compile',
  declare(command) {
    command
      .description('compile every host of a site, or those named, into bundles')
      .argument('<site>', 'a Puppet environment directory, or a single .pp file')
      .option(
        '-n, --node <name...>',
        'compile these hosts only; a name without an inventory file is a host without facts',
      )
      .option(
        '-o, --out <directory>',
        'where the bundles go; - prints the catalog of one host (with --format catalog)',
        'out',
      )
      .addOption(
        new Option('-f, --format <format>', 'what is written for each host')
          .choices([...archiveFormats(new Map()).map(({ name }) => name), CATALOG])
          .default('tar.gz'),
      )
      .addOption(new Option('--dump <stage>', 'print what a stage makes as JSON instead').choices(dumpKinds))
      .addHelpText(
        'after',
        `
Nothing is written when any host has an error.

Examples:
  stringless compile fixtures/site --out out
  stringless compile site.pp --node web1 --format dir
  stringless compile site --node web1 --format catalog --out -`,
      );
  },
  async run(terminal, [site], given) {
    const options = given as unknown as CompileOptions;
    if (options.dump) return dump(terminal, site!, options.dump, options.node ?? []);
    const open = openSite(terminal, site!, options.node ?? []);
    if (!open) return exitCodes.input;
    if (options.out === '-' && (options.format !== CATALOG || open.hosts.length !== 1)) {
      terminal.say(
        `stringless: --out - prints one catalog: use it with --format catalog and one --node (here: ${open.hosts.length} hosts, format ${options.format})`,
      );
      return exitCodes.usage;
    }
    const runtime = loadRuntime();
    const { compilations, errors } = compileHosts(terminal, open, runtime);
    if (errors > 0) {
      terminal.say(`${counted(errors, 'error')}, nothing was written`);
      return exitCodes.input;
    }
    if (options.out === '-') {
      terminal.print(catalogText(compilations[0]!.catalog!));
      return exitCodes.ok;
    }
    const packed = await Promise.all(compilations.map(compilation => pack(compilation, options.format, runtime)));
    writeOutput(options.out, packed.flat());
    for (const [at, { plan }] of compilations.entries()) {
      const top = packed[at]![0]!.path.split('/')[0];
      terminal.say(`${options.out.replace(/\/$/, '')}/${top}  ${counted(plan!.steps.length, 'resource')}`);
    }
    return exitCodes.ok;
  },
};

/** The files that are written for a host. */
async function pack(compilation: Compilation, format: string, runtime: Runtime): Promise<readonly BundleMember[]> {
  if (format === CATALOG) {
    const bytes = new TextEncoder().encode(catalogText(compilation.catalog!));
    return [{ path: `${compilation.host.name}.json`, bytes, mode: 0o600 }];
  }
  const chosen = archiveFormats(runtime).find(({ name }) => name === format)!;
  return chosen.pack(compilation.bundle!);
}

function dump(terminal: Terminal, path: string, kind: DumpKind, nodes: readonly string[]): number {
  const { text, diagnostics } = dumpOf(terminal, path, kind, nodes);
  const errors = terminal.report(diagnostics);
  if (text !== undefined) terminal.print(text);
  return errors > 0 || text === undefined ? exitCodes.input : exitCodes.ok;
}
