/**
 * puppet-json/catalog.json is what `puppet catalog compile web1.example.com --render-as json --manifest site.pp` printed
 * for puppet-json/site.pp: ours is the same text but for what Puppet takes from the clock.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { catalogText } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { evaluate } from '../../src/compiler/evaluate/evaluate.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';

const folder = fileURLToPath(new URL('puppet-json', import.meta.url));

/** In one form of layout; version and catalog_uuid apart. Integers and floats stay what they are. */
function comparable(text: string): string[] {
  const spread = text.replace(
    /("(?:[^"\\]|\\.)*")|([{}[\],:])\s*|\s+/g,
    (_, string?: string, sign?: string) => string ?? (sign ? (sign === ':' ? sign : `${sign}\n`) : ''),
  );
  return spread.split('\n').filter(line => !/^"(?:version|catalog_uuid)":/.test(line));
}

test('a catalog as Puppet prints it', () => {
  const nodes = ['web1.example.com'];
  const { site } = loadSite(diskTree(folder), 'site.pp', { builtinModules: [], nodes });
  const { value } = evaluate(new Environment(site), site.hosts[0]!);
  expect(comparable(catalogText(value!))).toEqual(comparable(readFileSync(`${folder}/catalog.json`, 'utf8')));
});
