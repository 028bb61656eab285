import { expect, it } from 'vitest';
import { banner } from '../../../../../sandbox/setup/report/banner.ts';
import { drawTable } from '../../../../../sandbox/setup/report/table.ts';

it('aligns columns, wide characters counting twice', () => {
  expect(
    drawTable([
      ['李', 'a'],
      ['bbb', 'c'],
    ]),
  ).toBe('  李   a\n  bbb  c');
});

it('says what a person needs', () => {
  const text = banner(
    {
      server: 'http://127.0.0.1:8787',
      console: 'http://127.0.0.1:8787/console/',
      sandbox: 'http://127.0.0.1:8790',
      accounts: [],
      staff: [
        {
          username: 'reviewer',
          password: 'pw',
          totpSecret: 'GEZDGNBVGY3TQOJQ',
          roles: ['reviewer'],
          name: '沈',
        },
      ],
      pids: {},
      startedAt: '',
    },
    'var/run.json',
    8_240,
    59_000,
  );
  expect(text).toContain('ready in 8.2 s');
  expect(text).toContain('phone page     http://127.0.0.1:8790/');
  expect(text).toMatch(/reviewer {2}pw {2}code now: \d{6} {2}GEZDGNBVGY3TQOJQ {2}沈, reviewer/);
});
