/** What a command is: one file in commands/, one line in main.ts. */
import type { Command as CommanderCommand } from 'commander';
import type { Terminal } from './terminal.ts';

export interface Command {
  /** As typed, such as `compile`. */
  readonly name: string;
  /** Declares arguments, options and help texts. */
  declare(command: CommanderCommand): void;
  /** Does the work; gives the exit code (see exit-codes.ts). */
  run(terminal: Terminal, positional: readonly string[], options: Record<string, unknown>): Promise<number> | number;
}
