/** Checks the syntax of an upstart job as far as init(5) describes it; what is wrong, by line. */

const EVENTS: readonly string[] = ['start on', 'stop on'];
const STANZAS: Readonly<Record<string, RegExp>> = {
  description: /^"([^"\\]|\\["\\])*"$/,
  author: /^"([^"\\]|\\["\\])*"$/,
  respawn: /^(limit (\d+ \d+|unlimited))?$/,
  exec: /^\S.*$/,
  kill: /^(timeout \d+|signal (SIG)?[A-Z0-9]+)$/,
  console: /^(log|none|output|owner)$/,
  umask: /^[0-7]{3,4}$/,
};

export function checkUpstart(text: string): readonly string[] {
  const problems: string[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const report = (message: string): void => void problems.push(`line ${at + 1}: ${message}`);
    const event = EVENTS.find(stanza => line === stanza || line.startsWith(`${stanza} `));
    if (event !== undefined) {
      const expression = line.slice(event.length).trim();
      if (expression === '') report(`${event} needs an event`);
      let depth = 0;
      for (const character of expression) {
        depth += character === '(' ? 1 : character === ')' ? -1 : 0;
        if (depth < 0) break;
      }
      if (depth !== 0) report(`brackets of ${event} do not match`);
      continue;
    }
    const [word = ''] = line.split(/\s/, 1);
    const pattern = STANZAS[word];
    if (!pattern) report(`unknown stanza ${word}`);
    else if (!pattern.test(line.slice(word.length).trim()))
      report(word === 'exec' ? 'exec needs a command' : `${word} cannot be read`);
  }
  return problems;
}
