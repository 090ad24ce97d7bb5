/** The resource types, one line each. */
import type { ResourceType } from './resource-type.ts';

export const resourceTypes: readonly ResourceType[] = [];
