/** The grammar as railroad diagrams: one SVG that needs nothing from elsewhere. */
import type { ISerializedGast } from 'chevrotain';
import type { SerializedTerminal } from './ebnf.ts';

type Node = ISerializedGast & {
  readonly name?: string;
  readonly nonTerminalName?: string;
  readonly definition?: Node[];
  readonly separator?: SerializedTerminal;
};

/** A part of a diagram: it enters and leaves on its line, `up` below its top edge and `down` above its bottom edge. */
interface Diagram {
  readonly width: number;
  readonly up: number;
  readonly down: number;
  draw(x: number, y: number): string;
}

const GAP = 12;
const HALF = 11;
const CHARACTER = 7.3;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rail = (d: string): string => `<path d="${d}"/>`;

function box(text: string, kind: 'terminal' | 'rule'): Diagram {
  const width = Math.round(text.length * CHARACTER) + 20;
  const draw = (x: number, y: number): string => {
    const rect = `<rect class="${kind}" x="${x}" y="${y - HALF}" width="${width}" height="${2 * HALF}" rx="${kind === 'terminal' ? HALF : 0}"/>`;
    const label = `<text x="${x + width / 2}" y="${y + 4}">${escapeXml(text)}</text>`;
    return kind === 'rule' ? `<a href="#${text}">${rect}${label}</a>` : rect + label;
  };
  return { width, up: HALF, down: HALF, draw };
}

const nothing: Diagram = { width: 0, up: 2, down: 2, draw: () => '' };

function row(parts: readonly Diagram[]): Diagram {
  if (parts.length === 0) return nothing;
  const width = parts.reduce((sum, part) => sum + part.width, 0) + GAP * (parts.length - 1);
  const draw = (x: number, y: number): string => {
    let at = x;
    return parts
      .map((part, index) => {
        const joint = index === 0 ? '' : rail(`M${at - GAP} ${y}h${GAP}`);
        const drawn = joint + part.draw(at, y);
        at += part.width + GAP;
        return drawn;
      })
      .join('');
  };
  return { width, up: Math.max(...parts.map(p => p.up)), down: Math.max(...parts.map(p => p.down)), draw };
}

/** Ways to choose from, the first straight on and the others below it. */
function choice(parts: readonly Diagram[]): Diagram {
  const inner = Math.max(...parts.map(part => part.width));
  const width = inner + 4 * GAP;
  const offsets: number[] = [];
  parts.reduce((y, part, index) => {
    const at = index === 0 ? 0 : Math.max(y + part.up + 8, 2 * GAP);
    offsets.push(at);
    return at + part.down;
  }, 0);
  const draw = (x: number, y: number): string =>
    parts
      .map((part, index) => {
        const dy = offsets[index]!;
        const left = x + 2 * GAP;
        const bend =
          dy === 0
            ? `M${x} ${y}h${2 * GAP}`
            : `M${x} ${y}q${GAP} 0 ${GAP} ${GAP}V${y + dy - GAP}q0 ${GAP} ${GAP} ${GAP}`;
        const end = left + part.width;
        const back =
          dy === 0
            ? `M${end} ${y}H${x + width}`
            : `M${end} ${y + dy}H${left + inner}q${GAP} 0 ${GAP} -${GAP}V${y + GAP}q0 -${GAP} ${GAP} -${GAP}`;
        return rail(bend) + part.draw(left, y + dy) + rail(back);
      })
      .join('');
  return { width, up: parts[0]!.up, down: offsets.at(-1)! + parts.at(-1)!.down, draw };
}

/** Once or more often: the way back goes below, through the separator. */
function loop(part: Diagram, back: Diagram): Diagram {
  const inner = Math.max(part.width, back.width);
  const width = inner + 2 * GAP;
  const dy = Math.max(part.down + back.up + 6, 2 * GAP);
  const draw = (x: number, y: number): string => {
    const left = x + GAP;
    const right = left + inner;
    const middle = left + (inner - back.width) / 2;
    const bend = `M${right} ${y}q${GAP} 0 ${GAP} ${GAP}V${y + dy - GAP}q0 ${GAP} -${GAP} ${GAP}H${middle + back.width}`;
    const home = `M${middle} ${y + dy}H${left}q-${GAP} 0 -${GAP} -${GAP}V${y + GAP}q0 -${GAP} ${GAP} -${GAP}`;
    const way = rail(`M${x} ${y}h${GAP}`) + part.draw(left, y) + rail(`M${left + part.width} ${y}H${x + width}`);
    return way + rail(bend) + back.draw(middle, y + dy) + rail(home);
  };
  return { width, up: part.up, down: dy + back.down, draw };
}

function diagram(node: Node): Diagram {
  const inside = (): Diagram => row((node.definition ?? []).map(diagram));
  switch (node.type) {
    case 'Terminal': {
      const { label, name } = node as unknown as SerializedTerminal;
      return box(label && /^'[^']+'$/.test(label) ? label.slice(1, -1) : name, 'terminal');
    }
    case 'NonTerminal':
      return box(node.nonTerminalName ?? node.name ?? '', 'rule');
    case 'Option':
      return choice([inside(), nothing]);
    case 'Repetition':
      return choice([loop(inside(), nothing), nothing]);
    case 'RepetitionMandatory':
      return loop(inside(), nothing);
    case 'RepetitionMandatoryWithSeparator':
    case 'RepetitionWithSeparator':
      return loop(inside(), diagram(node.separator as unknown as Node));
    case 'Alternation':
      return choice((node.definition ?? []).map(each => diagram(each)));
    default:
      return inside();
  }
}

const STYLE =
  'path{fill:none;stroke:#445;stroke-width:1.5}rect{stroke:#445;stroke-width:1.2;fill:#eef}rect.terminal{fill:#dfd}' +
  'text{font:12px monospace;text-anchor:middle}text.name{font:bold 14px sans-serif;text-anchor:start}';

/** All rules below each other; a rule's box leads to its diagram. */
export function toRailroad(productions: readonly ISerializedGast[]): string {
  let y = 20;
  let width = 0;
  const drawn = (productions as readonly Node[]).map(rule => {
    const body = diagram(rule);
    const line = y + 16 + body.up;
    const title = `<text class="name" x="20" y="${y}">${rule.name}</text>`;
    const ends = rail(`M20 ${line}h20`) + rail(`M${40 + body.width} ${line}h20`);
    y = line + body.down + 40;
    width = Math.max(width, body.width + 80);
    return `<g id="${rule.name}">${title}${ends}${body.draw(40, line)}</g>`;
  });
  const size = `width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${STYLE}</style>\n<rect width="100%" height="100%" style="fill:#fff;stroke:none"/>\n${drawn.join('\n')}\n</svg>\n`;
}
