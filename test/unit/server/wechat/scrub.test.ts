import { expect, test } from 'vitest';
import { scrub } from '../../../../server/wechat/scrub.ts';

test.each([
  ['https://x/y?access_token=AB_c-1&media_id=2', 'https://x/y?access_token=***&media_id=2'],
  ['appid=wx1&secret=abc&grant', 'appid=wx1&secret=***&grant'],
  ['{"secret":"abc","a":1}', '{"secret":"***","a":1}'],
  ['component_access_token: abc', 'component_access_token: ***'],
  ['errcode: 40001, rid: 6-7', 'errcode: 40001, rid: 6-7'],
])('%s', (text, expected) => {
  expect(scrub(text)).toBe(expected);
});

test('blanks known values wherever they stand, and cuts', () => {
  expect(scrub('got s3cr3t-v in path', ['s3cr3t-v'])).toBe('got *** in path');
  expect(scrub('abc', [''])).toBe('abc');
  expect(scrub('x'.repeat(5000))).toHaveLength(500);
});
