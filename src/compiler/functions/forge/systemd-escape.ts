import { defineFunction } from '../define-function.ts';

/** As systemd-escape(1): a slash is `-`, all but letters, digits, `:`, `_` and an inner `.` are `\\xNN` byte by byte. */
function escaped(text: string): string {
  return text
    .replace(/[^\w:./]|^\./g, char =>
      [...Buffer.from(char)].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
    )
    .replaceAll('/', '-');
}

export const systemdEscape = defineFunction({
  name: 'systemd::systemd_escape',
  doc: 'A text as part of the name of a systemd unit, as systemd-escape writes it; with true as a path.',
  dispatches: [
    {
      parameters: ['String $input', 'Optional[Boolean] $path = false'],
      call: (_, [input, path]) => {
        if (path !== true) return escaped(String(input));
        const plain = String(input)
          .replace(/\/+/g, '/')
          .replace(/^\/|\/$/g, '');
        return plain === '' ? '-' : escaped(plain);
      },
    },
  ],
});
