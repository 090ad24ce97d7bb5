import { defineFunction } from '../define-function.ts';
import { caseDispatches } from '../text-function.ts';

export const upcase = defineFunction({
  name: 'upcase',
  doc: 'Upper case, of a string or of all strings in lists and hashes.',
  dispatches: caseDispatches(text => text.toUpperCase()),
});
