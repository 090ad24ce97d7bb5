/** notify: a message in the log of the run. */
import { command } from '../../model/shell.ts';
import { display } from '../display.ts';
import { lowered, wordsOf } from '../lowered.ts';
import { flag } from '../parameter-specs.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

export const notifyType: ResourceType = {
  name: 'notify',
  doc: 'Prints a message on every run; as in Puppet that counts as a change every time.',
  parameters: [
    {
      name: 'name',
      kind: 'parameter',
      namevar: true,
      doc: 'A name for the message, and the message when none is given.',
    },
    { name: 'message', kind: 'property', doc: 'The message.' },
    flag('withpath', 'Whether the message is printed with the path of the resource.', false),
  ],
  lower: given => {
    const value = given.value('message') ?? given.name;
    const text = asText(value);
    // numbers and booleans are printed without quotes
    const shown = typeof value === 'string' ? display(text) : text;
    const message = given.sensitive('message')
      ? { message: 'Sensitive [value redacted]', sensitive: 'message' }
      : { message: text, shown: shown === `'${text}'` ? undefined : shown };
    return lowered(command('Notify', ...wordsOf({ ...message, ...given.switched('withpath') })), { uses: ['notify'] });
  },
};
