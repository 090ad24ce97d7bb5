import { digestFunction } from '../digest-function.ts';

export const sha256 = digestFunction('sha256', 'sha256');
