/** Against the real programs of this machine: dpkg's database, and pip with wheels made on the spot. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageType } from '../../src/resources/package/type.ts';
import { declaring, runSteps } from '../types-of-resources/run-steps.ts';

const declare = declaring(packageType);
const output = (...[program, ...words]: readonly string[]) => spawnSync(program!, words, { encoding: 'utf8' }).stdout;

describe.runIf(spawnSync('dpkg-query', ['--version']).status === 0)("this machine's dpkg", () => {
  const version = output('dpkg-query', '-W', '-f', '${Version}', 'dash');
  it('proves what is installed and what is not in one question', () => {
    const proven = [
      declare('dash', { provider: 'apt' }),
      declare('base-files', { provider: 'apt', ensure: '>1 <99999' }),
      declare('bash', { provider: 'apt', mark: 'none' }),
      declare('no-such-package', { provider: 'apt', ensure: 'purged' }),
      declare('other', { name: 'dash', provider: 'apt', ensure: version }),
    ];
    expect(runSteps(proven)).toEqual({ stdout: '', stderr: '', dirty: ['base-files'] });
    expect(runSteps(proven, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  });
  it('sees what differs', () => {
    const differing = [
      declare('dash', { provider: 'apt', ensure: '99' }),
      declare('bash', { provider: 'apt', ensure: 'absent' }),
      declare('no-such-package', { provider: 'apt' }),
    ];
    const { stdout, stderr } = runSteps(differing, { noop: true });
    // the lines of Puppet 7.23
    expect(stdout).toBe(
      [
        `Notice: Package[dash]/ensure: current_value '${version}', should be '99' (noop)`,
        `Notice: Package[bash]/ensure: current_value '${output('dpkg-query', '-W', '-f', '${Version}', 'bash')}', should be 'absent' (noop)`,
        "Notice: Package[no-such-package]/ensure: current_value 'purged', should be 'present' (noop)",
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('');
  });
});

/** A wheel is a zip with its metadata. */
async function makeWheel(folder: string, name: string, version: string): Promise<string> {
  const path = join(folder, `${name}-${version}-py3-none-any.whl`);
  const info = `${name}-${version}.dist-info`;
  const members = {
    [`${name}.py`]: `version = '${version}'\n`,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  const record = [...Object.keys(members), `${info}/RECORD`].map(member => `${member},,\n`).join('');
  const archive = new ZipArchive();
  const file = createWriteStream(path);
  archive.pipe(file);
  for (const [member, text] of Object.entries({ ...members, [`${info}/RECORD`]: record }))
    archive.append(text, { name: member });
  await archive.finalize();
  await finished(file);
  return path;
}

const scratch = mkdtempSync(join(tmpdir(), 'stringless-pip-'));
const python = ['/usr/bin/python3', 'python3'].find(
  program => spawnSync(program, ['-m', 'venv', join(scratch, 'venv')]).status === 0,
);

describe.runIf(python !== undefined)('real pip in a virtual environment', () => {
  const pip = join(scratch, 'venv/bin/pip');
  const offline = ['--no-index', '--find-links', scratch, '--isolated'];
  const turn = (ensure: string, options = {}) =>
    runSteps(
      [
        declare('Lab.Py', {
          provider: 'pip',
          ensure,
          command: pip,
          install_options: ensure === 'absent' ? [] : offline,
        }),
      ],
      options,
    );
  beforeAll(async () => {
    for (const version of ['1.0', '1.9', '1.10']) await makeWheel(scratch, 'lab_py', version);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('installs, upgrades by the order of versions, keeps ranges, and removes', () => {
    expect(turn('1.0')).toMatchObject({
      stdout: 'Notice: Package[Lab.Py]/ensure: created\n',
      stderr: '',
      dirty: ['Lab.Py'],
    });
    expect(turn('1.0')).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(turn('latest')).toMatchObject({
      stdout: "Notice: Package[Lab.Py]/ensure: ensure changed '1.0' to '1.10'\n",
      stderr: '',
    });
    expect(turn('latest')).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('>=1.2 <2')).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('<1.10').stdout).toBe("Notice: Package[Lab.Py]/ensure: ensure changed '1.10' to '<1.10'\n");
    expect(output(pip, 'list', '--format=freeze')).toMatch(/^lab[-_.]py==1\.9$/im);
    expect(turn('absent', { noop: true }).stdout).toContain("current_value '1.9', should be 'absent' (noop)");
    expect(turn('absent').stdout).toBe('Notice: Package[Lab.Py]/ensure: removed\n');
    expect(turn('absent')).toEqual({ stdout: '', stderr: '', dirty: [] });
  }, 240_000);
  it('fails with what pip said', () => {
    expect(turn('7.7').stderr).toMatch(
      /Package\[Lab\.Py\]\/ensure: change from 'absent' to '7\.7' failed: Execution of '\S+pip install -q .*Lab\.Py==7\.7' returned 1: ERROR: /,
    );
  });
});
