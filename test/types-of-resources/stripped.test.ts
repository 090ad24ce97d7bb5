/** Where Puppet strips a value it takes ASCII's blanks away and leaves those of Unicode, which JavaScript's trim takes. */
import { expect, it } from 'vitest';
import { renderCommand } from '../../src/emitters/shell/render-command.ts';
import { cronType } from '../../src/resources/cron/type.ts';
import { iniSettingType } from '../../src/resources/ini_setting/type.ts';
import { sysctlType } from '../../src/resources/sysctl/type.ts';
import { stripped } from '../../src/resources/value-text.ts';
import { lower } from './run-steps.ts';

it.each([
  [' \t\v\f\r\n\0a b\0\n ', 'a b'],
  ['\u00a0a\u2028', '\u00a0a\u2028'],
  [' \ufeff ', '\ufeff'],
  ['\u0001', '\u0001'],
  [' ', ''],
])('%j becomes %j', (text, expected) => {
  expect(stripped(text)).toBe(expected);
});

it.each([
  [iniSettingType, { path: '/i', setting: 'x' }, 'value'],
  [cronType, {}, 'command'],
  [sysctlType, {}, 'value'],
])('so does $0.name', (type, parameters, name) => {
  const words = (value: string): string =>
    renderCommand(lower({ type, title: 'x', parameters: { ...parameters, [name]: value } }).call);
  expect(words(' \u00a0 ')).toBe(words('\u00a0'));
  expect(words('\u00a0')).toContain(`${name}="$(printf '\\302\\240')"`);
});
