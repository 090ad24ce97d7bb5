/** Addresses and networks as Ruby's IPAddr reads them. */

export interface IpAddress {
  readonly family: 4 | 6;
  /** The address, host bits cleared. */
  readonly number: bigint;
  readonly prefix: number;
}

/** An address with an optional /prefix or /netmask; undefined when it is none. */
export function parseIp(text: string): IpAddress | undefined {
  const [address = '', mask, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  const bare = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const parsed = bare.includes(':') ? parseV6(bare) : parseV4(bare);
  if (parsed === undefined) return undefined;
  const family = bare.includes(':') ? 6 : 4;
  const bits = family === 6 ? 128 : 32;
  const prefix = mask === undefined ? bits : prefixOf(mask, bits);
  if (prefix === undefined) return undefined;
  const free = BigInt(bits - prefix);
  return { family, number: (parsed >> free) << free, prefix };
}

/** Is an address (or a network) within a network? */
export function ipIncludes(network: IpAddress, address: IpAddress): boolean {
  if (network.family !== address.family || address.prefix < network.prefix) return false;
  const free = BigInt((network.family === 6 ? 128 : 32) - network.prefix);
  return network.number >> free === address.number >> free;
}

/** The address in its shortest form, as Ruby's `to_s`. */
export function ipText({ family, number }: IpAddress): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map(shift => (number >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((number >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const short = shortened(groups.join(':'));
  // addresses of version 4 inside ones of version 6 show their dots
  const mapped = /^::(ffff:)?[\da-f]{1,4}:[\da-f]{1,4}$/.exec(short);
  return mapped ? `::${mapped[1] ?? ''}${ipText({ family: 4, number: number & 0xffffffffn, prefix: 32 })}` : short;
}

/** The longest run of zeros, the first of equal ones, as `::`. */
function shortened(full: string): string {
  for (let length = 8; length > 1; length--) {
    const run = new RegExp(`(?:^|:)0(?::0){${length - 1}}(?::|$)`);
    if (run.test(full)) return full.replace(run, '::');
  }
  return full;
}

function parseV4(text: string): bigint | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  const octets = match.slice(1);
  if (octets.some(octet => Number(octet) > 255 || /^0\d/.test(octet))) return undefined;
  return octets.reduce((number, octet) => number * 256n + BigInt(octet), 0n);
}

function parseV6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const tail = dotted ? parseV4(dotted[2]!) : undefined;
  if (dotted && tail === undefined) return undefined;
  const plain = dotted ? `${dotted[1]}${(tail! >> 16n).toString(16)}:${(tail! & 0xffffn).toString(16)}` : text;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map(half => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  if (!groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((number, group) => (number << 16n) + BigInt(`0x${group}`), 0n);
}

function prefixOf(mask: string, bits: number): number | undefined {
  if (/^\d+$/.test(mask)) return Number(mask) <= bits ? Number(mask) : undefined;
  const number = bits === 32 ? parseV4(mask) : parseV6(mask);
  if (number === undefined) return undefined;
  const ones = number.toString(2).padStart(bits, '0');
  return /^1*0*$/.test(ones) ? ones.lastIndexOf('1') + 1 : undefined;
}
