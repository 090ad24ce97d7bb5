/** Names of signals, with or without SIG. */
const SIGNALS: readonly string[] = [
  'ABRT',
  'ALRM',
  'CONT',
  'HUP',
  'INT',
  'KILL',
  'PIPE',
  'QUIT',
  'STOP',
  'TERM',
  'TSTP',
  'TTIN',
  'TTOU',
  'USR1',
  'USR2',
  'WINCH',
];

/** The name without SIG; undefined when it is none. */
export function signalOf(text: string): string | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '');
  return SIGNALS.includes(name) ? name : undefined;
}
