import { parseYaml } from '../formats/parse-yaml.ts';
import { loadingFunction } from '../load-file.ts';

export const loadyaml = loadingFunction('loadyaml', 'YAML', parseYaml);
