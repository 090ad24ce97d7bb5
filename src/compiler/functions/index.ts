/** The functions; the folders list theirs. */
import { coreFunctions } from './core/index.ts';
import type { PuppetFunction } from './define-function.ts';
import { forgeFunctions } from './forge/index.ts';
import { stdlibFunctions } from './stdlib/index.ts';

export const functions: readonly PuppetFunction[] = [...coreFunctions, ...stdlibFunctions, ...forgeFunctions];
