/** daemon: a long-running program, described once for every init system and supervisor. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { ResourceType } from '../resource-type.ts';
import { daemonOf } from './definition.ts';
import { lowerDaemon } from './lower.ts';
import { parameters } from './parameters.ts';
import { dependencyOf, logOf } from './read-definition.ts';
import { daemonRules } from './rules.ts';

export const daemonType: ResourceType = {
  name: 'daemon',
  doc: 'A long-running program: runs, is supervised, logs, waits for what it needs and starts at boot, under whatever the host has.',
  parameters,
  validate: daemonRules,
  autorequires: given => {
    const refs = (type: string, titles: readonly string[]): readonly ResourceRef[] =>
      titles.map(title => ({ type, title }));
    const waited = given.list('wait_for').flatMap(text => daemonOf(dependencyOf(text)) ?? []);
    const paths = [
      given.text('directory'),
      given.list('command')[0]?.split(' ')[0],
      ...given.list('environment_file').map(file => file.replace(/^-|(?<=.)\/+$/g, '')),
      given.text('scandir'),
      ...[given.text('folder'), logOf(given.value('log'))?.directory].flatMap(path => [path, path && parentOf(path)]),
    ];
    // a user's daemons are known by owner/name
    const prefix = given.has('owner') ? `${given.text('owner')}/` : '';
    return [
      ...refs('User', [...given.list('user'), ...given.list('owner')]),
      ...refs('Group', [...given.list('group'), ...given.list('groups')]),
      ...refs(
        'File',
        paths.filter(path => path?.startsWith('/')).map(path => path!),
      ),
      // circusd, where the module circus keeps it
      ...refs('Daemon', given.text('provider') === 'circus' ? ['circus'] : []),
      ...refs(
        'Daemon',
        [...given.list('requires'), ...given.list('wants'), ...waited].map(other => prefix + other),
      ),
    ];
  },
  lower: lowerDaemon,
};

const parentOf = (path: string): string => path.replace(/\/+[^/]*\/*$/, '');
