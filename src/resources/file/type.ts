/** file: files, directories and links. Puppet's parameters, messages and autorequires. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { Attributes } from '../attributes.ts';
import type { ResourceType, RuleBroken } from '../resource-type.ts';
import { lowerFile } from './lower.ts';
import { parameters, unsupported } from './parameters.ts';

const CREATORS = ['content', 'source', 'target'] as const;

export const fileType: ResourceType = {
  name: 'file',
  doc: 'Manages files, directories and symbolic links: content, owner, group and mode.',
  parameters,
  unsupported,
  autorequires,
  validate,
  lower: lowerFile,
};

/** The nearest directory above that the catalog has, a link's target, owner and group. */
function autorequires(given: Attributes): readonly (ResourceRef | readonly ResourceRef[])[] {
  const path = withoutSlashes(given.name);
  const file = (title: string): ResourceRef => ({ type: 'File', title });
  const found: (ResourceRef | readonly ResourceRef[])[] = [ancestors(path).map(file)];
  const target = given.text('target');
  if (target !== undefined) found.push(file(target));
  const owner = given.text('owner');
  if (owner !== undefined && !/^\d+$/.test(owner)) found.push({ type: 'User', title: owner });
  const group = given.text('group');
  if (group !== undefined && !/^\d+$/.test(group)) found.push({ type: 'Group', title: group });
  return found;
}

/** Directories above a path, the nearest first. */
function ancestors(path: string): readonly string[] {
  const found: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0 && path.length > 1; at = path.lastIndexOf('/', at - 1)) {
    found.push(at === 0 ? '/' : path.slice(0, at));
    if (at === 0) break;
  }
  return found;
}

function withoutSlashes(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}

function validate(given: Attributes): readonly RuleBroken[] {
  const problems: RuleBroken[] = [];
  const creators = CREATORS.filter(name => given.has(name) && !(name === 'target' && given.text('ensure') !== 'link'));
  if (creators.length > 1)
    problems.push({
      message: `You cannot specify more than one of ${CREATORS.join(', ')}`,
      span: given.span(creators[1]!),
    });
  if (given.text('recurse') === 'remote' && !given.has('source'))
    problems.push({ message: 'You cannot specify a remote recursion without a source', span: given.span('recurse') });
  const checksum = given.text('checksum');
  if (checksum === 'none' && given.has('source'))
    problems.push({ message: "You cannot specify source when using checksum 'none'", span: given.span('checksum') });
  if (checksum !== undefined && ['none', 'ctime', 'mtime'].includes(checksum) && given.has('content'))
    problems.push({
      message: `You cannot specify content when using checksum '${checksum}'`,
      span: given.span('checksum'),
    });
  return problems;
}
