import { type CallContext, defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

const METHODS = ['default', 'strict', 'urlsafe'];

export const base64 = defineFunction({
  name: 'base64',
  doc: 'Encodes a string in Base64 or decodes it: in lines of 60 characters (default), in one line (strict), or for addresses (urlsafe).',
  dispatches: threeX((context, values) => {
    const [action = '', text = '', method = 'default'] = values;
    if (values.length < 2) context.fail(`base64(): Wrong number of arguments (${values.length}; must be >= 2)`);
    if (action !== 'encode' && action !== 'decode') {
      context.fail("base64(): the first argument must be one of 'encode' or 'decode'");
    }
    if (typeof text !== 'string') return context.fail('base64(): the second argument must be a string to base64');
    if (typeof method !== 'string' || !METHODS.includes(method)) {
      return context.fail("base64(): the third argument must be one of 'default', 'strict', or 'urlsafe'");
    }
    return action === 'encode' ? encode(text, method) : decode(context, text, method);
  }),
});

function encode(text: string, method: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (method === 'strict') return encoded;
  if (method === 'urlsafe') return encoded.replaceAll('+', '-').replaceAll('/', '_');
  return encoded.replace(/.{1,60}/g, '$&\n');
}

function decode(context: CallContext, text: string, method: string): string {
  const plain = method === 'urlsafe' ? text.replaceAll('-', '+').replaceAll('_', '/') : text;
  if (method === 'strict' && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)) {
    context.fail('invalid base64');
  }
  return Buffer.from(plain, 'base64').toString('utf8');
}
