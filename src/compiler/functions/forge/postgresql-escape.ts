import { createHash } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { withShortName } from '../legacy-name.ts';

const letters = (text: string): string => createHash('md5').update(text).digest('hex').slice(0, 6).replace(/\d/g, '');

/** Under both names it has had. */
export const postgresqlEscape = withShortName(
  defineFunction({
    name: 'postgresql::postgresql_escape',
    doc: "A text quoted with dollars for PostgreSQL's SQL, with a tag where the text has dollars itself.",
    dispatches: [
      {
        parameters: ['String[1] $text'],
        call: (_, [given]) => {
          const text = String(given);
          if (!text.includes('$$') && !text.endsWith('$')) return `$$${text}$$`;
          let tag = letters(text);
          while (text.includes(tag)) tag = letters(tag);
          return `$${tag}$${text}$${tag}$`;
        },
      },
    ],
  }),
);
