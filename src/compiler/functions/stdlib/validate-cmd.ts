import { unsupported } from '../unsupported.ts';

export const validateCmd = unsupported(
  'validate_cmd',
  'Checks a text with a command.',
  'compiling runs no programs',
  'Use the parameter validate_cmd of file: it runs on the host before the file is replaced.',
);
