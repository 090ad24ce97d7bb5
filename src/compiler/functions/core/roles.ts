import { defineFunction } from '../define-function.ts';
import { compareStrings } from '../ruby/compare.ts';

export const roles = defineFunction({
  name: 'roles',
  doc: 'The roles of the host, sorted.',
  dispatches: [{ parameters: [], call: context => [...context.evaluator.host.roles].sort(compareStrings) }],
});
