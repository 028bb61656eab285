import { describe, expect, it } from 'vitest';
import { passwordProblems } from '../../../../../server/domain/staff/passwordRules.ts';
import { isUsername, normalizeUsername } from '../../../../../server/domain/staff/username.ts';

const codes = (password: string, username = 'wang.li') =>
  passwordProblems(password, username).map(({ code }) => code);

describe('passwordProblems', () => {
  it.each([['Kraft-1-xyz'], ['correct horse battery'], ['医保基金监督员一二三四五六七八'.repeat(2)]])(
    'takes %s',
    (password) => {
      expect(codes(password)).toEqual([]);
    },
  );

  it.each([
    ['Ab1-xyzw', ['too_short']],
    ['abcdefghijkl', ['too_plain']],
    ['aaaaaaaaaaaaaaaaaaaa', ['repetitive']],
    ['My-Wang.Li-99', ['contains_username']],
    [`Ab1-${'x7y8z9'.repeat(30)}`, ['too_long']],
    ['', ['too_short', 'too_plain', 'repetitive']],
  ])('refuses %s', (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });
});

describe('usernames', () => {
  it('have one spelling', () => {
    expect(normalizeUsername('  Ｗａｎｇ.Li ')).toBe('wang.li');
  });

  it.each([
    ['wang.li', true],
    ['ab', false],
    ['-ab', false],
    ['王丽丽', false],
    ['a b c', false],
    ['x'.repeat(33), false],
  ])('%s: %s', (name, ok) => {
    expect(isUsername(name)).toBe(ok);
  });
});
