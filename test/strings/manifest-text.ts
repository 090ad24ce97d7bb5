/** A text as an expression of the Puppet language, in any of the ways to write one. */

/** Lines that stand before the resources: what the expressions name. */
export interface Spelling {
  readonly setup: string[];
  expression(text: string): string;
}

const single = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\\': '\\\\',
  '"': '\\"',
  $: '\\$',
};

function double(text: string): string {
  const body = [...text].map(c => ESCAPES[c] ?? (c < ' ' || c > '~' ? `\\u{${c.codePointAt(0)!.toString(16)}}` : c));
  return `"${body.join('')}"`;
}

export function spelling(random: () => number): Spelling {
  const setup: string[] = [];
  const name = (value: string): string => {
    setup.push(`$v${setup.length} = ${value}`);
    return `$v${setup.length - 1}`;
  };
  return {
    setup,
    expression(text) {
      const way = Math.floor(random() * 12);
      if (way < 4) return double(text);
      if (way === 4) return `"\${${name(single(text))}}"`;
      if (way === 5) return `inline_epp('<%= $x %>', { 'x' => ${double(text)} })`;
      if (way === 6) return `[${[...text].map(double).join(', ')}].join`;
      if (way === 7) return `sprintf('%s', ${single(text)})`;
      // a here-document loses the carriage returns before its end, and cannot end with a newline of its own
      if (way === 8 && !/[\r\n]$/.test(text)) return name(`@(Zq9)\n${text}\n|- Zq9`);
      return single(text);
    },
  };
}
