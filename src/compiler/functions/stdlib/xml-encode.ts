import { defineFunction } from '../define-function.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlEncode = defineFunction({
  name: 'stdlib::xml_encode',
  doc: "A text for use in XML, or ('attr') as an attribute's value in double quotes.",
  dispatches: [
    {
      parameters: ['String $str', "Enum['text','attr'] $type = 'text'"],
      call: (_, [text, type]) =>
        type === 'attr'
          ? `"${(text as string).replace(/[&<>"]/g, c => ENTITIES[c]!)}"`
          : (text as string).replace(/[&<>]/g, c => ENTITIES[c]!),
    },
  ],
});
