import { describe, expect, it } from 'vitest';
import { anchorType } from '../../src/resources/anchor/type.ts';
import { notifyType } from '../../src/resources/notify/type.ts';
import { declaring, runSteps, SHELLS } from './run-steps.ts';

const notify = declaring(notifyType);

describe.each(SHELLS)('notify under %s', (_, shell) => {
  const declarations = [
    notify('hi', { message: 'a\nb' }),
    notify('plain'),
    notify('path', { message: "it's \\n % é", withpath: true }),
    notify('number', { message: 3n }),
    notify('empty', { message: '' }),
    notify('secret', { message: { kind: 'sensitive', value: 'foo' } }),
  ];
  // expected lines are those of Puppet 7.23
  it('prints and counts as a change', () => {
    expect(runSteps(declarations, { shell })).toMatchObject({
      stdout: [
        'Notice: a\nb',
        'Notice: Notify[hi]/message: defined \'message\' as "a\\nb"',
        'Notice: plain',
        "Notice: Notify[plain]/message: defined 'message' as 'plain'",
        "Notice: Notify[path]/message: it's \\n % é",
        "Notice: Notify[path]/message: defined 'message' as 'it\\'s \\n % é'",
        'Notice: 3',
        "Notice: Notify[number]/message: defined 'message' as 3",
        'Notice: ',
        "Notice: Notify[empty]/message: defined 'message' as ''",
        'Notice: Sensitive [value redacted]',
        'Notice: Notify[secret]/message: changed [redacted] to [redacted]',
        '',
      ].join('\n'),
      stderr: '',
    });
  });
  it('says in noop what it would say', () => {
    expect(runSteps(declarations.slice(0, 2), { shell, noop: true }).stdout).toBe(
      'Notice: Notify[hi]/message: current_value \'absent\', should be "a\\nb" (noop)\n' +
        "Notice: Notify[plain]/message: current_value 'absent', should be 'plain' (noop)\n",
    );
  });
  it('lets a notification pass through an anchor', () => {
    const anchors = [
      { type: anchorType, title: 'a', refreshed: true as const },
      { type: anchorType, title: 'b' },
    ];
    const { stdout, dirty } = runSteps(anchors, { shell });
    expect(stdout).toBe("Notice: Anchor[a]: Triggered 'refresh' from 1 event\n");
    expect(dirty).toEqual([]);
  });
});
