/**
 * A unit of systemd; NAME-logger.service beside it when the daemon logs to a folder of its own:
 *
 *   [Unit]
 *   Description=the shop
 *   [Service]
 *   Type=exec
 *   User=www
 *   ExecStart=/usr/bin/shop --port 8080
 *   Restart=always
 */
import { createHash } from 'node:crypto';
import { type DaemonDefinition, type DaemonPlace, type DefinitionFile, daemonOf, LIBRARY } from '../definition.ts';
import { environmentLine, systemdArgument, systemdText, systemdValue, systemdWord } from '../quote/systemd-word.ts';
import type { DaemonEmitter } from './emitter.ts';
import { logWords } from './log-script.ts';
import { waitWords } from './program-script.ts';

const UNITS = '/etc/systemd/system';
const secretFile = ({ folder }: DaemonPlace): string => `${folder}/environment`;

export const systemd: DaemonEmitter = {
  name: 'systemd',
  doc: 'Units of systemd.',
  files: definition => [
    { part: 'unit', path: `${UNITS}/${definition.name}.service`, mode: '0644', text: unitText(definition) },
    ...loggerUnit(definition),
    ...secretEnvironment(definition),
  ],
  paths: place => [`${UNITS}/${place.name}.service`, `${UNITS}/${place.name}-logger.service`, secretFile(place)],
  services: ['systemd'],
  uses: ['daemon-systemd'],
};

function unitText(definition: DaemonDefinition): string {
  const { name } = definition;
  const process = processLines(definition);
  return [
    `# ${name}: made by Stringless; changes are overwritten`,
    `# restart on change: ${createHash('sha256').update(process.join('\n')).digest('hex').slice(0, 16)}`,
    '[Unit]',
    `Description=${systemdText(definition.description) || name}`,
    ...orderLines(definition),
    ...(definition.restartMax === 0
      ? ['StartLimitIntervalSec=0']
      : [`StartLimitIntervalSec=${definition.restartWindow}`, `StartLimitBurst=${definition.restartMax + 1}`]),
    '',
    '[Service]',
    ...process,
    ...reloadLines(definition),
    `Restart=${definition.restart === 'never' ? 'no' : definition.restart}`,
    `RestartSec=${definition.restartDelay}`,
    `KillSignal=SIG${definition.stopSignal}`,
    `TimeoutStopSec=${definition.stopTimeout}`,
    '',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n');
}

function orderLines({ name, requires, wants, log, waitFor }: DaemonDefinition): readonly string[] {
  const unit = (other: string): string => `${other}.service`;
  const waited = waitFor.flatMap(one => daemonOf(one) ?? []);
  const loggers = log ? [`${name}-logger`] : [];
  const after = [...new Set([...requires, ...wants, ...waited, ...loggers])];
  const wanted = [...wants, ...loggers];
  return [
    `After=${['network.target', ...after.map(unit)].join(' ')}`,
    ...(requires.length > 0 ? [`Requires=${requires.map(unit).join(' ')}`] : []),
    ...(wanted.length > 0 ? [`Wants=${wanted.map(unit).join(' ')}`] : []),
  ];
}

/** The lines that a running process was made by: when one of these changes it has to be started anew. */
function processLines(definition: DaemonDefinition): readonly string[] {
  const { user, group, groups, directory, umask, environment, secret, environmentFiles, limits, prepare } = definition;
  return [
    'Type=exec',
    `User=${user}`,
    ...(group === undefined ? [] : [`Group=${group}`]),
    ...(groups.length > 0 ? [`SupplementaryGroups=${groups.join(' ')}`] : []),
    `WorkingDirectory=${systemdValue(directory)}`,
    `UMask=${umask}`,
    ...environmentFiles.filter(file => !isFolder(file)).map(file => `EnvironmentFile=${systemdValue(file)}`),
    ...(secret
      ? [`EnvironmentFile=${secretFile(definition)}`]
      : environment.map(([key, value]) => `Environment=${systemdWord(`${key}=${value}`)}`)),
    ...limits.map(({ name, soft, hard }) => `Limit${name.toUpperCase()}=${limitText(soft, hard)}`),
    ...definition.hardening.map(([key, value]) => `${key}=${systemdValue(value)}`),
    ...(prepare.length > 0 ? [`ExecStartPre=+/bin/sh -ec ${systemdArgument(prepare.join('\n'))}`] : []),
    `ExecStart=${execWords(definition).join(' ')}`,
  ];
}

/** One file for each variable: systemd knows files of lines only. */
const isFolder = (file: string): boolean => file.endsWith('/');

const limitText = (soft: string, hard: string): string =>
  (soft === hard ? soft : `${soft}:${hard}`).replaceAll('unlimited', 'infinity');

/** The program, behind what connects its output and what waits. */
function execWords(definition: DaemonDefinition): readonly string[] {
  const { name, command, log, waitAttempts, environmentFiles } = definition;
  const waits = waitWords(definition, 'systemd');
  // a program that is not an absolute path of plain characters is left to a shell to find
  const waiting = waits.length > 0 || !/^\/[A-Za-z0-9_./+-]+$/.test(command[0]!);
  const words = [
    ...(log ? [`${LIBRARY}/daemon-to`, name, '--'] : []),
    ...environmentFiles.filter(isFolder).flatMap(file => [`${LIBRARY}/daemon-env`, file, '--']),
    ...(waiting ? [`${LIBRARY}/daemon-wait`, name, String(waitAttempts), ...waits, '--'] : []),
    ...command,
  ];
  return words.map(systemdArgument);
}

function reloadLines({ reload }: DaemonDefinition): readonly string[] {
  if (reload === undefined) return [];
  if ('signal' in reload) return [`ExecReload=/bin/kill -${reload.signal} $MAINPID`];
  return [`ExecReload=/bin/sh -c ${systemdArgument(reload.command)}`];
}

/** The environment where a value is a secret: everybody may ask systemd for what stands in a unit. */
function secretEnvironment(definition: DaemonDefinition): readonly DefinitionFile[] {
  const { secret, environment } = definition;
  if (!secret) return [];
  const text = environment.map(([key, value]) => `${environmentLine(key, value)}\n`).join('');
  return [{ part: 'run', path: secretFile(definition), mode: '0600', text }];
}

function loggerUnit(definition: DaemonDefinition): readonly DefinitionFile[] {
  const { name, log } = definition;
  if (log === undefined) return [];
  const words = [`${LIBRARY}/daemon-log`, ...logWords(definition, undefined)];
  const text = [
    `# the logger of ${name}: made by Stringless; changes are overwritten`,
    '[Unit]',
    `Description=Logger of ${name}`,
    `Before=${name}.service`,
    '',
    '[Service]',
    `ExecStart=${words.map(systemdArgument).join(' ')}`,
    'Restart=always',
    '',
  ].join('\n');
  return [{ part: 'log', path: `${UNITS}/${name}-logger.service`, mode: '0644', text }];
}
