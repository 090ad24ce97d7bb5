import { parseJson } from '../formats/parse-json.ts';
import { loadingFunction } from '../load-file.ts';

export const loadjson = loadingFunction('loadjson', 'JSON', parseJson);
