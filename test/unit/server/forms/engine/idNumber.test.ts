import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  birthDatePlausible,
  checkCharacter,
  hasIdShape,
  isIdNumber,
  sexOf,
} from '../../../../../server/forms/engine/idNumber.ts';

const TODAY = '2026-11-23';
const withCheck = (first17: string): string => first17 + checkCharacter(first17);

describe('citizen identity number (GB 11643)', () => {
  // The example of the standard itself.
  it('computes the published check character', () => expect(checkCharacter('11010519491231002')).toBe('X'));

  it.each(['11010519491231002X', withCheck('50010119900307003'), withCheck('11010120000229001')])(
    '%s is valid',
    (id) => {
      expect(isIdNumber(id, TODAY)).toBe(true);
    },
  );

  it.each([
    ['lower-case x', '11010519491231002x'],
    ['a wrong check character', '110105194912310021'],
    ['17 characters', '11010519491231002'],
    ['19 characters', '11010519491231002X0'],
    ['leading zero', withCheck('01010519491231002')],
    ['month 13', withCheck('11010519901307003')],
    ['30 February', withCheck('11010519900230003')],
    ['29 February of a common year', withCheck('11010519990229003')],
    ['tomorrow', withCheck('11010520261124003')],
    ['1850', withCheck('11010518500307003')],
    ['full-width digits', '１１０１０５１９４９１２３１００２X'],
  ])('%s is refused', (_what, id) => expect(isIdNumber(id, TODAY)).toBe(false));

  it('is no number, object or nothing', () => {
    for (const value of [11010519491231, null, undefined, {}, []])
      expect(isIdNumber(value, TODAY)).toBe(false);
  });

  it('gives birth date and sex', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('女');
    expect(sexOf(withCheck('11010519900307003'))).toBe('男');
    expect(birthDatePlausible(withCheck('11010520261123003'), TODAY)).toBe(true);
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(digits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (rest, at, by) => {
        const right = `1${rest.join('')}`;
        const wrong = rest.map((digit, i) => (i === at ? (digit + by) % 10 : digit)).join('');
        expect(checkCharacter(`1${wrong}`)).not.toBe(checkCharacter(right));
        expect(hasIdShape(withCheck(right))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
