/** The reference pages as text. The same specifications give the same bytes; a test holds the files in docs/ to them. */
import { coreFunctions } from '../src/compiler/functions/core/index.ts';
import type { PuppetFunction } from '../src/compiler/functions/define-function.ts';
import { forgeFunctions } from '../src/compiler/functions/forge/index.ts';
import { stdlibFunctions } from '../src/compiler/functions/stdlib/index.ts';
import { resourceTypes } from '../src/resources/index.ts';
import type { ParameterSpec, ResourceType } from '../src/resources/resource-type.ts';

const NOTE = '<!-- made by npm run docs; change the specifications in src/ instead -->';

/** Pages by file name. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['types.md', typesPage()],
    ['functions.md', functionsPage()],
  ]);
}

const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** Text in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function typesPage(): string {
  const types = byName(resourceTypes);
  return [
    '# Resource types',
    '',
    NOTE,
    '',
    `What can be declared without a module: ${types.map(({ name }) => `[${name}](#${name})`).join(', ')}.`,
    'Every type takes the metaparameters too: `before`, `require`, `notify`, `subscribe`, `tag`, `alias`, `noop`, `audit`, `loglevel` and, for classes, `stage`.',
    'A property is a state of the host that is compared and changed; a parameter steers how.',
    '',
    ...types.flatMap(typeSection),
  ].join('\n');
}

function typeSection(type: ResourceType): string[] {
  const unsupported = Object.entries(type.unsupported ?? {});
  return [
    `## ${type.name}`,
    '',
    type.doc,
    '',
    '| name | | what it is |',
    '| --- | --- | --- |',
    ...type.parameters.map(
      parameter => `| ${code(parameter.name)} | ${kindOf(parameter)} | ${cell(describe(parameter))} |`,
    ),
    '',
    ...(unsupported.length > 0
      ? ['Not supported:', '', ...unsupported.map(([name, way]) => `- ${code(name)}: ${way}`), '']
      : []),
  ];
}

function kindOf({ kind, namevar }: ParameterSpec): string {
  return namevar ? 'namevar' : kind;
}

function describe({ doc, values, list, pattern }: ParameterSpec): string {
  const words = values?.map(code).join(', ');
  const valid = words && `Values: ${words}${pattern ? ' and others' : ''}.`;
  return [doc, valid, list && 'May be a list.'].filter(Boolean).join(' ');
}

function functionsPage(): string {
  return [
    '# Functions',
    '',
    NOTE,
    '',
    'Functions in the language, of the site, its modules and `overrides/`, come on top of these.',
    '',
    ...functionSection('Built in', 'Those of the language itself.', coreFunctions),
    ...functionSection('stdlib', 'There without the stdlib module.', stdlibFunctions),
    ...functionSection(
      'Of other modules',
      'Functions that widely used modules have only in Ruby, written anew.',
      forgeFunctions,
    ),
  ].join('\n');
}

function functionSection(title: string, about: string, functions: readonly PuppetFunction[]): string[] {
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...byName(functions).flatMap(one => [
      `### ${one.name}`,
      '',
      one.doc,
      '',
      '```puppet',
      ...signatures(one),
      '```',
      '',
    ]),
  ];
}

function signatures({ name, dispatches }: PuppetFunction): string[] {
  return dispatches
    .filter(({ explains }) => !explains)
    .map(({ parameters, block }) => `${name}(${[...parameters, ...(block ? [`${block} &$block`] : [])].join(', ')})`);
}
