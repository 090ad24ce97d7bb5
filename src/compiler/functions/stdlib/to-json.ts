import { defineFunction } from '../define-function.ts';
import { toJson } from '../formats/to-json.ts';
import { mapSensitive } from '../unwrap-sensitive.ts';

export const toJsonFunction = defineFunction({
  name: 'stdlib::to_json',
  doc: 'Data as JSON in one line; Sensitive when something in it is.',
  dispatches: [{ parameters: ['Any $data'], call: (_, [data = null]) => mapSensitive(data, plain => toJson(plain)) }],
});
