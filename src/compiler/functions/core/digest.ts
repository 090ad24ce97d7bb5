import { digestFunction } from '../digest-function.ts';

/** Puppet's setting digest_algorithm is sha256 since Puppet 7. */
export const digest = digestFunction('digest', 'sha256');
