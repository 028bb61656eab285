import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, parseJsonFields } from '../../../../server/wechat/json.ts';

test('long integers keep their digits, everything else is as JSON.parse has it', () => {
  expect(parseJson('{"a":1234567890123456789,"b":-1234567890123456789,"c":12,"d":1.5e3}')).toEqual({
    a: '1234567890123456789',
    b: '-1234567890123456789',
    c: 12,
    d: 1500,
  });
  expect(parseJson('{"a":"x 1234567890123456789 \\" 1234567890123456789"}')).toEqual({
    a: 'x 1234567890123456789 " 1234567890123456789',
  });
});

test('any JSON without long integers is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const long = /\d{16,}/.test(text);
      if (!long) expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('raw control characters do not lose an answer', () => {
  expect(parseJson('{"nickname":"a\u0008b\nc"}')).toEqual({ nickname: 'a b c' });
  expect(() => parseJson('{"a":')).toThrow(SyntaxError);
});

test('fields: trimmed keys, strings only', () => {
  expect(parseJsonFields('{" OpenID":"o","n":5,"l":[1,{"x":null}],"t":true}')).toEqual({
    OpenID: 'o',
    n: '5',
    l: ['1', { x: '' }],
    t: 'true',
  });
});

test.each([
  '[]',
  '"a"',
  'null',
  '{"__proto__":1}',
  '{"constructor":{}}',
  '{"a":1," a":2}',
  `{"a":${'['.repeat(20)}${']'.repeat(20)}}`,
  `{"a":[${'1,'.repeat(2000)}1]}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
])('refuses %#', (text) => {
  expect(parseJsonFields(text)).toBeNull();
});
