/** The functions; the two folders list theirs. */
import { coreFunctions } from './core/index.ts';
import type { PuppetFunction } from './define-function.ts';
import { stdlibFunctions } from './stdlib/index.ts';

export const functions: readonly PuppetFunction[] = [...coreFunctions, ...stdlibFunctions];
