/** The command line: reads it, finds the command, ends with its exit code. */
import { Command as Commander, CommanderError } from 'commander';
import type { Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { parseCommand } from './commands/parse.ts';
import { exitCodes } from './exit-codes.ts';
import { version } from './installation.ts';
import { openTerminal } from './terminal.ts';

/** The commands, one line each. */
const commands: readonly Command[] = [compileCommand, checkCommand, parseCommand];

async function main(): Promise<number> {
  const terminal = openTerminal();
  const program = new Commander('stringless')
    .description(
      'Compiles Puppet manifests into plain POSIX shell: one bundle per host, nothing but /bin/sh on the target.',
    )
    .version(version())
    .showHelpAfterError('(stringless --help lists the commands)')
    .exitOverride();
  let code: number = exitCodes.ok;
  for (const command of commands) {
    const declared = program.command(command.name);
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
    const { code: reason, message, stack } = error as NodeJS.ErrnoException;
    if (reason) {
      terminal.say(`stringless: ${message}`);
      return exitCodes.files;
    }
    terminal.say(`stringless: this is a mistake in stringless itself, please report it\n${stack ?? message}`);
    return exitCodes.internal;
  }
  return code;
}

// a reader that goes away (| head) is not an error
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(exitCodes.ok);
  throw error;
});
process.exitCode = await main();
