import { defineFunction } from '../define-function.ts';
import { caseDispatches } from '../text-function.ts';

export const downcase = defineFunction({
  name: 'downcase',
  doc: 'Lower case, of a string or of all strings in lists and hashes.',
  dispatches: caseDispatches(text => text.toLowerCase()),
});
