import { defineFunction } from '../define-function.ts';

export const sprintfHash = defineFunction({
  name: 'sprintf_hash',
  doc: 'Formats the values of a hash by names in the format; the same as sprintf.',
  dispatches: [
    { parameters: ['String $format', 'Hash $arguments'], call: (context, values) => context.call('sprintf', values) },
  ],
});
