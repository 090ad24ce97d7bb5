import { unsupported } from '../unsupported.ts';

export const generate = unsupported(
  'generate',
  'Runs a command on the Puppet master and gives its output.',
  'compiling runs no commands',
  'Run the command before compiling and put its output into data/ or a fact of the host.',
);
