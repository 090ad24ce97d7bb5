import { digestFunction } from '../digest-function.ts';

export const sha1 = digestFunction('sha1', 'sha1');
