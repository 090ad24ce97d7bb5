/** The functions, one line each. */
import type { PuppetFunction } from './define-function.ts';

export const functions: readonly PuppetFunction[] = [];
