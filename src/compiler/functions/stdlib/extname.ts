import { defineFunction } from '../define-function.ts';
import { fileExtname } from '../ruby/file-name.ts';

export const extname = defineFunction({
  name: 'stdlib::extname',
  doc: 'The extension of a file name, with its dot; empty when it has none.',
  dispatches: [{ parameters: ['String $filename'], call: (_, [name]) => fileExtname(name as string) }],
});
