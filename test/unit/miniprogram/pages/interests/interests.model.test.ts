import { expect, test } from 'vitest';
import {
  declared,
  interestCards,
  missing,
  nothingDeclared,
} from '../../../../../miniprogram/pages/interests/interests.model';

const institution = { id: 'h1', name: '某某县人民医院' };

test('everything that is missing is said at once', () => {
  expect(missing(nothingDeclared)).toBe('还要选：是哪家机构、是哪种关系、会不会影响公正监督。');
  expect(missing({ ...nothingDeclared, said: '医', type: 'dispute' })).toBe(
    '还要选：是哪家机构、会不会影响公正监督。',
  );
  expect(missing({ institution, said: institution.name, type: 'dispute', matters: false })).toBe('');
});

test('one of the register is sent by its id, anything else as it was typed; “no effect” is the claim of being impartial', () => {
  const answered = { said: ' 某某诊所 ', type: 'other', matters: true } as const;
  expect(declared({ ...answered, institution })).toEqual({
    ...{ institutionId: 'h1', type: 'other', claimsImpartial: false },
  });
  expect(declared({ ...answered, institution: null, matters: false })).toEqual({
    ...{ institutionName: '某某诊所', type: 'other', claimsImpartial: true },
  });
});

test('whoever has to keep away reads it on the card', () => {
  const row = { no: 'LY1', name: '某某医院', typeLabel: '其他利害关系', stateLabel: '已申报' };
  const rows = [
    { ...row, keepsAway: true },
    { ...row, no: 'LY2', keepsAway: false },
  ];
  expect(interestCards({ allowed: true, types: [], rows }).map(({ rule }) => rule)).toEqual([
    '请不要参与对它的监督。',
    '',
  ]);
});
