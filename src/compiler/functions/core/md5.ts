import { digestFunction } from '../digest-function.ts';

export const md5 = digestFunction('md5', 'md5');
