import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { iniSettingType } from '../../src/resources/ini_setting/type.ts';
import { iniSubsettingType } from '../../src/resources/ini_subsetting/type.ts';
import { contextFor, type Declaration, declare, declaring, lower, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
beforeEach(() => {
  root = scratchFolder();
  mkdirSync(join(root, 'etc'));
});
const write = (text: string, name = 'i') => writeFileSync(join(root, 'etc', name), text, { mode: 0o600 });
const read = (name = 'i') => readFileSync(join(root, 'etc', name), 'utf8');
const ini = declaring(iniSettingType, { path: '/etc/i' });
const sub = declaring(iniSubsettingType, { path: '/etc/i' });

const BEFORE =
  '# top\nx = 1\n[one]\n  k = old\n; comment\n\n[two]\n#c = 5\nk=v\nhid = 1\nhid5 = 1\nopts = "-Xms1 -Xmx256m"\nsens = 1\n\n[gone]\nc=1\n[last]\nz=1';
const AFTER =
  '# top\nx = 1\nglob = true\n[one]\n  k = v\n; comment\n\n[two]\n#c = 5\nc=v2\nk=v2\nhid = x\nhid5 = x\nopts = "-Xms1 -Xmx512m -Xnew1"\nsens = x\n\n[last]\nz=1\n\n[new]\nc = v2\n';

describe.each(SHELLS)('ini_setting under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, root, ...more });
  const declarations = [
    ini('i1', { section: 'one', setting: 'k', value: 'v' }),
    ini('i2', { section: 'two', setting: 'k', value: 'v2' }),
    ini('i3', { section: 'two', setting: 'c', value: 'v2', key_val_separator: '=' }),
    ini('i4', { section: 'new', setting: 'c', value: 'v2', show_diff: false }),
    ini('i5', { section: 'gone', setting: 'c', ensure: 'absent' }),
    ini('i6', { section: '', setting: 'glob', value: true }),
    ini('i7', { section: 'two', setting: 'sens', value: { kind: 'sensitive', value: 'x' } }),
    ini('i8', { section: 'two', setting: 'hid', value: 'x', show_diff: false }),
    ini('i9', { section: 'two', setting: 'hid5', value: 'x', show_diff: 'md5' }),
    sub('s1', { section: 'two', setting: 'opts', subsetting: '-Xmx', value: '512m' }),
    sub('s2', { section: 'two', setting: 'opts', subsetting: '-Xnew', value: '1' }),
  ];

  // declarations, lines and files are those of Puppet 7.23 with puppetlabs-inifile 5.4
  it('does what the module does', () => {
    write(BEFORE);
    const hidden = 'current_value [redacted sensitive information], should be [redacted sensitive information] (noop)';
    expect(run(declarations, { noop: true }).stdout.split('\n')).toEqual([
      `Notice: Ini_setting[i1]/value: ${hidden}`,
      `Notice: Ini_setting[i2]/value: ${hidden}`,
      "Notice: Ini_setting[i3]/ensure: current_value 'absent', should be 'present' (noop)",
      "Notice: Ini_setting[i4]/ensure: current_value 'absent', should be 'present' (noop)",
      "Notice: Ini_setting[i5]/ensure: current_value 'present', should be 'absent' (noop)",
      "Notice: Ini_setting[i6]/ensure: current_value 'absent', should be 'present' (noop)",
      'Notice: Ini_setting[i7]/value: current_value [redacted], should be [redacted] (noop)',
      `Notice: Ini_setting[i8]/value: ${hidden}`,
      `Notice: Ini_setting[i9]/value: ${hidden}`,
      `Notice: Ini_subsetting[s1]/value: ${hidden}`,
      "Notice: Ini_subsetting[s2]/ensure: current_value 'absent', should be 'present' (noop)",
      '',
    ]);
    expect(read()).toBe(BEFORE);
    const { stdout, stderr } = run(declarations, { showDiff: true });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'Notice: Ini_setting[i1]/value: value changed old to v',
      'Notice: Ini_setting[i2]/value: value changed v to v2',
      'Notice: Ini_setting[i3]/ensure: created',
      'Notice: Ini_setting[i4]/ensure: created',
      'Notice: Ini_setting[i5]/ensure: removed',
      'Notice: Ini_setting[i6]/ensure: created',
      'Notice: Ini_setting[i7]/value: changed [redacted] to [redacted]',
      'Notice: Ini_setting[i8]/value: value changed [redacted sensitive information] to [redacted sensitive information]',
      'Notice: Ini_setting[i9]/value: value changed {md5}c4ca4238a0b923820dcc509a6f75849b to {md5}9dd4e461268c8034f5c8564e155c67a6',
      'Notice: Ini_subsetting[s1]/value: value changed 256m to 512m',
      'Notice: Ini_subsetting[s2]/ensure: created',
      '',
    ]);
    expect(read()).toBe(AFTER);
    expect(statSync(join(root, 'etc/i')).mode & 0o777).toBe(0o600);
    expect(run(declarations)).toEqual({ stdout: '', stderr: '', dirty: ['i7', 's1', 's2'] });
    expect(run(declarations, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  });

  it('makes files and sections, and carries any value', () => {
    const values = ['it\'s "q" \\n $x `y` %s & *', 'é;#', '=a = b', '-n', ''];
    const hostile = values.map((value, i) =>
      ini(`v${i}`, { path: '/etc/new', section: 's [x] &', setting: `k.${i}*`, value }),
    );
    const more = [
      ...hostile,
      ini('global', { path: '/etc/new', setting: 'g', value: '1' }),
      ini('section', { path: '/etc/new', section: 'empty' }),
      ini('indent', {
        path: '/etc/new',
        section: 'tab',
        setting: 'a',
        value: 'b',
        indent_char: '\t',
        indent_width: 2n,
      }),
      ini('left', { path: '/etc/new', section: 'none', setting: 'a', value: 'b', force_new_section_creation: false }),
      ini('space', { path: '/etc/new2', section: 'a', setting: 'k', value: 'v w', key_val_separator: ' ' }),
      ini('prefix', {
        path: '/etc/new3',
        section: 'a',
        setting: 'k',
        value: 'v',
        section_prefix: '<<',
        section_suffix: '>>',
      }),
      ini('absent', { path: '/etc/none', section: 'a', setting: 'k', ensure: 'absent' }),
    ];
    expect(run(more).stderr).toBe('');
    expect(read('new')).toBe(
      `g = 1\n\n[s [x] &]\n${values.map((value, i) => `k.${i}* = ${value}\n`).join('')}\n[empty]\n\n[tab]\n\t\ta = b\n`,
    );
    expect(read('new2')).toBe('[a]\nk v w\n');
    expect(read('new3')).toBe('<<a>>\nk = v\n');
    expect(run(more)).toEqual({ stdout: '', stderr: '', dirty: ['section', 'left', 'absent'] });
    expect(run(more, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  });

  it('keeps bytes, carriage returns, comments and other sections', () => {
    const text = '\u00ff\t;x\r\n[a]\r\nk = 1\r\n# k = 2\n[b]\n k=3\n\n\n[a]\nk : 4\n';
    write(text);
    expect(run([ini('x', { section: 'b', setting: 'k', value: '5' })]).stderr).toBe('');
    expect(read()).toBe(text.replace(' k=3', ' k=5'));
  });

  it('waits for a notification when told so', () => {
    write('[a]\nk = 1\n');
    const refreshonly = { section: 'a', setting: 'k', value: '2', refreshonly: true };
    expect(run([ini('r', refreshonly)])).toEqual({ stdout: '', stderr: '', dirty: [] });
    const waiting: Declaration = { ...ini('r', refreshonly), refreshed: true };
    expect(run([waiting]).stdout).toBe("Notice: Ini_setting[r]: Triggered 'refresh' from 1 event\n");
    expect(read()).toBe('[a]\nk = 2\n');
  });

  it('inserts and removes subsettings where it is told', () => {
    write("[a]\nl = 'one,two'\nm = x\n");
    const at = { section: 'a', setting: 'l', subsetting_separator: ',', use_exact_match: true };
    const items = [
      sub('start', { ...at, subsetting: 's', insert_type: 'start' }),
      sub('before', { ...at, subsetting: 'b', insert_type: 'before', insert_value: 'two' }),
      sub('after', { ...at, subsetting: 'a', insert_type: 'after', insert_value: 'one' }),
      sub('index', { ...at, subsetting: 'i', insert_type: 'index', insert_value: 1n }),
      sub('gone', { ...at, subsetting: 'two', ensure: 'absent' }),
      sub('last', { section: 'a', setting: 'm', subsetting: 'x', ensure: 'absent', delete_if_empty: true }),
      sub('kv', {
        section: 'a',
        setting: 'n',
        subsetting: 'k',
        value: 'v',
        subsetting_key_val_separator: '=',
        quote_char: '"',
      }),
    ];
    expect(run(items).stderr).toBe('');
    expect(read()).toBe('[a]\nl = \'s,i,one,a,b\'\nn = "k=v"\n');
    expect(run(items)).toMatchObject({ stdout: '', stderr: '' });
  });
});

describe('ini_setting when compiling', () => {
  it('reports what a line cannot hold, and trims', () => {
    const resource = declare(ini('x', { setting: ' k ', value: 'a\nb' }));
    const context = contextFor([resource]);
    iniSettingType.lower(resource, context);
    expect(context.diagnostics.map(d => d.code)).toEqual(['value-holds-newline', 'ini-setting-trimmed']);
  });
  it('keeps a secret out of the script', () => {
    const step = lower(ini('x', { setting: 'k', value: { kind: 'sensitive', value: 'hush' } }));
    expect(JSON.stringify([step.call, step.probes])).not.toContain('hush');
  });
});
