import { describe, expect, it } from 'vitest';
import { filebucketType } from '../../src/resources/filebucket/type.ts';
import { resourcesType } from '../../src/resources/resources/type.ts';
import { scheduleType } from '../../src/resources/schedule/type.ts';
import { tidyType } from '../../src/resources/tidy/type.ts';
import { contextFor, declare } from './run-steps.ts';

describe('types without a meaning here', () => {
  it.each([scheduleType, tidyType, resourcesType])('$name is an error with the way round', type => {
    const resource = declare({ type, title: 'x' });
    const context = contextFor([resource]);
    expect(type.lower(resource, context)).toBeUndefined();
    expect(context.diagnostics).toMatchObject([
      { severity: 'error', message: `Resource type ${type.name} is not supported`, hint: expect.stringMatching(/\w/) },
    ]);
  });
  it('filebucket does nothing and says so', () => {
    const resource = declare({ type: filebucketType, title: 'main' });
    const context = contextFor([resource]);
    expect(filebucketType.lower(resource, context)?.call.name).toBe('Anchor');
    expect(context.diagnostics.map(d => d.severity)).toEqual(['info']);
  });
});
