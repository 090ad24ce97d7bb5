/** Quoting of unit files (systemd.syntax, systemd.service "Command lines"). */

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** An assignment of Environment=, or any word where % counts and $ does not. */
export function systemdWord(value: string): string {
  if (/^[A-Za-z0-9_./:=@+,-]+$/.test(value)) return value;
  const body = value.replace(/["\\\x00-\x1f\x7f]/g, escapeCharacter).replaceAll('%', '%%');
  return `"${body}"`;
}

/** An argument of Exec…=: there $ begins a variable too. */
export function systemdArgument(value: string): string {
  return systemdWord(value).replaceAll('$', '$$$$');
}

/** A value that is taken as it stands up to the end of the line, such as a path; % begins a specifier. */
export function systemdValue(value: string): string {
  return value.replaceAll('%', '%%');
}

/** A description: one line that no backslash continues. */
export function systemdText(value: string): string {
  return systemdValue(value.replace(/[\x00-\x1f\x7f]+/g, ' ').trim()).replace(/\\+$/, '');
}

/** A line of a file for EnvironmentFile=: in double quotes, where only these four need a backslash. */
export function environmentLine(name: string, value: string): string {
  return `${name}="${value.replace(/["\\`$]/g, '\\$&')}"`;
}

function escapeCharacter(character: string): string {
  return ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
