/** Metaparameters that act on the host, tools that are looked for where they run, and lists of attributes over lines. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import { command, option } from '../../src/model/shell.ts';
import { fileType } from '../../src/resources/file/type.ts';
import { notifyType } from '../../src/resources/notify/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { bundleOf, catalogOf, planOf, runtimeFiles } from './catalog-of.ts';
import { apply, type Scratch, scratch, shells, writeBundle } from './run-bundle.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('tells changes at the level that the resource asks for', () => {
    const declared = [
      { type: 'Notify', title: 'hidden', with: { loglevel: 'debug' } },
      { type: 'Notify', title: 'told', with: { loglevel: 'verbose' } },
      { type: 'File', title: '/x', with: { ensure: 'file', loglevel: 'warning' } },
      { type: 'Notify', title: 'danger', with: { loglevel: 'crit' } },
      { type: 'Notify', title: 'plain', with: {} },
    ];
    const script = writeBundle(`${at.directory}/bundle`, bundleOf(catalogOf(declared), [fileType, notifyType]));
    const { out, err, status } = apply(shell, script, at);
    expect(status).toBe(0);
    expect(out).not.toMatch(/hidden|told/);
    expect(out).toContain('Notice: plain\n');
    expect(err).toBe(
      "Warning: /Stage[main]/Main/File[/x]/ensure: created\nCritical: danger\nCritical: /Stage[main]/Main/Notify[danger]/message: defined 'message' as 'danger'\n",
    );
    expect(apply(shell, script, at, '--verbose').out).toMatch(/^Debug: hidden\n(?:.*\n)*Info: told$/m);
  });
});

/** Needs a program; its list of attributes stands on two lines. */
const asking: ResourceType = {
  name: 'asking',
  doc: '',
  parameters: [],
  lower: () => ({
    call: command('Asking', option('first', '1'), option('second', '2')),
    probes: [],
    contents: [],
    uses: ['asking'],
    refreshable: false,
    tools: ['frobnicate'],
  }),
};
const askingShell = `# asking: a type for tests.
# needs: resource messages
Asking() {
  attributes 'first
    second' "$@"
  notice "got $a_first and $a_second"
}
`;

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('looks for tools below --root, and reads attributes over lines', () => {
    const plan = planOf(catalogOf([{ type: 'Asking', title: 'x' }]), [asking]);
    const bundle = emit(plan, new Map([...runtimeFiles, ['asking', askingShell]])).value;
    const script = writeBundle(`${at.directory}/bundle`, bundle);
    const refused = apply(shell, script, at);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain(`Error: this host has no frobnicate below ${at.root}`);
    mkdirSync(at.path('usr/sbin'), { recursive: true });
    writeFileSync(at.path('usr/sbin/frobnicate'), '', { mode: 0o755 });
    expect(apply(shell, script, at).out).toContain('Notice: got 1 and 2\n');
  });
});
