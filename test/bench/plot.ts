/** A log-log plot as SVG: lines with their names at their ends, as few words as possible. */

export interface Series {
  readonly name: string;
  /** x and y, both above zero, x ascending. */
  readonly points: readonly (readonly [number, number])[];
  readonly color: string;
  readonly dashed?: boolean;
}

export interface Plot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
}

const WIDTH = 860;
const HEIGHT = 560;
const LEFT = 80;
const RIGHT = 190;
const TOP = 56;
const BOTTOM = 60;
const LINE = 17;

/** The text of an SVG file. */
export function plotSvg(plot: Plot): string {
  const points = plot.series.flatMap(series => series.points);
  const xs = decades(points.map(([x]) => x));
  const ys = decades(points.map(([, y]) => y));
  const x = scale(xs, LEFT, WIDTH - RIGHT);
  const y = scale(ys, HEIGHT - BOTTOM, TOP);
  // lines that end at the same place share the room beside it
  const ends = new Map<Series, number>();
  for (const last of new Set(plot.series.map(({ points: all }) => all.at(-1)![0]))) {
    const group = plot.series.filter(({ points: all }) => all.at(-1)![0] === last);
    const places = apart(group.map(({ points: all }) => y(all.at(-1)![1])));
    for (const [at, series] of group.entries()) ends.set(series, places[at]!);
  }
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 28, plot.title, 'font-size="16" font-weight="bold"'),
    ...xs.map(at => line([x(at), HEIGHT - BOTTOM], [x(at), TOP], '#e4e4e4')),
    ...ys.map(at => line([LEFT, y(at)], [WIDTH - RIGHT, y(at)], '#e4e4e4')),
    ...xs.map(at => text(x(at), HEIGHT - BOTTOM + 20, at.toLocaleString('en'), 'text-anchor="middle" fill="#444"')),
    ...ys.map(at => text(LEFT - 8, y(at) + 4, seconds(at), 'text-anchor="end" fill="#444"')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, plot.xLabel, 'text-anchor="middle"'),
    text(LEFT, TOP - 10, plot.yLabel, 'fill="#444"'),
    ...plot.series.flatMap(series => drawn(series, x, y, ends.get(series)!)),
    '</svg>',
  ].join('\n')}\n`;
}

function drawn(series: Series, x: Scale, y: Scale, end: number): readonly string[] {
  const places = series.points.map(([px, py]) => [x(px), y(py)] as const);
  const last = places.at(-1)!;
  const dash = series.dashed ? ' stroke-dasharray="6 4"' : '';
  const way = places.map(([px, py]) => `${round(px)},${round(py)}`).join(' ');
  return [
    `<polyline points="${way}" fill="none" stroke="${series.color}" stroke-width="2.5"${dash}/>`,
    ...places.map(([px, py]) => `<circle cx="${round(px)}" cy="${round(py)}" r="3.5" fill="${series.color}"/>`),
    line([last[0] + 5, last[1]], [last[0] + 14, end], series.color, 'stroke-width="0.7"'),
    text(
      last[0] + 17,
      end + 4,
      series.name,
      `fill="${series.color}" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`,
    ),
  ];
}

type Scale = (value: number) => number;

function scale(ticks: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)];
  return value => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

/** Powers of ten that enclose the values. */
function decades(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

/** Places for labels: as near as possible to where they belong, none over another. */
function apart(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = TOP;
  for (const label of order) {
    label.at = Math.max(label.at, floor);
    floor = label.at + LINE;
  }
  let ceiling = HEIGHT - BOTTOM;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling);
    ceiling = label.at - LINE;
  }
  const places: number[] = [];
  for (const { at, index } of order) places[index] = at;
  return places;
}

function line(from: readonly [number, number], to: readonly [number, number], color: string, more = ''): string {
  return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${color}" ${more}/>`;
}

function text(x: number, y: number, words: string, more: string): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${round(x)}" y="${round(y)}" ${more}>${safe}</text>`;
}

function seconds(value: number): string {
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toLocaleString('en')} s`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
