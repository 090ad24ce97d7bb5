/** The command line: reads it, finds the command, ends with its exit code. */
import { Command as Commander, CommanderError } from 'commander';
import type { Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { factsCommand } from './commands/facts.ts';
import { graphCommand } from './commands/graph.ts';
import { lookupCommand } from './commands/lookup.ts';
import { parseCommand } from './commands/parse.ts';
import { exitCodes } from './exit-codes.ts';
import { describeFileError } from './file-error.ts';
import { version } from './installation.ts';
import { openTerminal } from './terminal.ts';

/** The commands, one line each. */
const commands: readonly Command[] = [
  compileCommand,
  checkCommand,
  parseCommand,
  lookupCommand,
  graphCommand,
  factsCommand,
];

const EXIT_CODES = `
Exit codes:
  0   done
  1   the input has errors: they are reported with their places, and nothing is written
  2   the command line is wrong
  74  reading or writing files failed
  70  a mistake in stringless itself`;

async function main(): Promise<number> {
  const terminal = openTerminal();
  const program = new Commander('stringless')
    .description(
      'Compiles Puppet manifests into plain POSIX shell: one bundle per host, nothing but /bin/sh on the target.',
    )
    .version(version())
    .showHelpAfterError('(stringless --help lists the commands)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride();
  let code: number = exitCodes.ok;
  for (const command of commands) {
    const declared = program.command(command.name).showHelpAfterError(`(stringless ${command.name} --help tells more)`);
    command.declare(declared);
    declared.action(async () => {
      code = await command.run(
        terminal,
        declared.processedArgs.flat().filter(word => word !== undefined),
        declared.opts(),
      );
    });
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const inWords = describeFileError(error);
    if (inWords !== undefined) {
      terminal.say(`stringless: ${inWords}`);
      return exitCodes.files;
    }
    const { message, stack } = error as Error;
    terminal.say(`stringless: this is a mistake in stringless itself, please report it\n${stack ?? message}`);
    return exitCodes.internal;
  }
  return code;
}

// a reader that goes away (| head) is not an error
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') process.exit(exitCodes.ok);
    // nowhere to print to, such as a full disk
    process.exit(code ? exitCodes.files : exitCodes.internal);
  });
}
process.exitCode = await main();
