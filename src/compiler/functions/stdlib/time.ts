import { unsupported } from '../unsupported.ts';

export const time = unsupported(
  'stdlib::time',
  'The current time.',
  'the same inputs must give the same bundle, so there is no clock',
  'Give the time as a fact of the host or in its data, or ask for it on the host in an exec.',
);
