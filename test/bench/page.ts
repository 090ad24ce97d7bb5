/** What was measured, as tables of ratios and as a plot. */
import type { Plot, Series } from './plot.ts';

export interface Measured {
  /** `nothing to do`, `first`, `processes`, `compiling`, `web host`… */
  readonly what: string;
  readonly who: string;
  /** Of how many resources. */
  readonly count: number;
  /** Milliseconds (median), or a number of processes. */
  readonly value: number;
  readonly cpu?: number;
}

const READING = 'only reading';
const COLORS: Readonly<Record<string, string>> = {
  [READING]: '#777777',
  dash: '#0a6ebd',
  'busybox ash': '#3a9a4b',
  CFEngine: '#b5489a',
  'Puppet apply': '#d9822b',
  Rex: '#8c6d31',
  Itamae: '#6b4fbb',
  cdist: '#1f8f8f',
  Ansible: '#c23030',
};

/** The part of the page that a run replaces. */
export function measuredSection(all: readonly Measured[], missing: readonly string[], machine: string): string {
  const absent = missing.length === 0 ? '' : `\n**Not installed, so not measured: ${missing.join(', ')}.**\n`;
  return `
Machine: ${machine}. Medians of wall time; warm cache.
${absent}
### A run with nothing to do

Times only reading the same files (\`sha256sum -c\` and \`stat\`), in brackets milliseconds.

${table(all, 'nothing to do', READING)}

### Processes that such a run starts

${table(all, 'processes')}

### A first run (all files are new)

Milliseconds, one run.

${table(all, 'first')}

### A web host of 31 resources, nothing to do

Times a script by hand that knows this host and is batched by kind; the peers each in their own language.

${table(all, 'web host', 'by hand')}

### Compiling one host

\`stringless compile\` with its launcher, and \`puppet catalog compile\`. Milliseconds.

${table(all, 'compiling')}

`;
}

/** Rows are who, columns how many; times the base where there is one. */
function table(all: readonly Measured[], what: string, base?: string): string {
  const chosen = all.filter(one => one.what === what);
  const counts = [...new Set(chosen.map(({ count }) => count))].sort((a, b) => a - b);
  const names = [...new Set(chosen.map(({ who }) => who))];
  const cell = (who: string, count: number): string => {
    const one = chosen.find(found => found.who === who && found.count === count);
    const unit = chosen.find(found => found.who === base && found.count === count);
    if (!one) return '–';
    return unit ? `${factor(one.value / unit.value)} (${number(one.value)})` : number(one.value);
  };
  return [
    `| | ${counts.map(count => count.toLocaleString('en')).join(' | ')} |`,
    `|---|${counts.map(() => '--:').join('|')}|`,
    ...names.map(who => `| ${who} | ${counts.map(count => cell(who, count)).join(' | ')} |`),
  ].join('\n');
}

function factor(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en');
}

function number(value: number): string {
  return value < 20 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** Seconds of a run with nothing to do, by number of files. */
export function plotOf(all: readonly Measured[]): Plot {
  const chosen = all.filter(one => one.what === 'nothing to do');
  const series: Series[] = [...new Set(chosen.map(({ who }) => who))].map(who => ({
    name: who === 'dash' || who === 'busybox ash' ? `Stringless, ${who}` : who,
    points: chosen.filter(one => one.who === who).map(({ count, value }) => [count, value / 1000]),
    color: COLORS[who] ?? '#000000',
    ...(who === READING && { dashed: true }),
  }));
  return {
    title: 'A run with nothing to do: N files of 1 KiB',
    xLabel: 'files',
    yLabel: 'median wall time',
    series,
  };
}
