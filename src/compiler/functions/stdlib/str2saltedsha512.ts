import { unsupported } from '../unsupported.ts';

export const str2saltedsha512 = unsupported(
  'str2saltedsha512',
  'A password hash for macOS with a random salt.',
  'the same inputs must give the same bundle, and macOS is not among the hosts',
  'Use pw_hash with a salt of your own.',
);
