import { describe, expect, it } from 'vitest';
import { accountOwner } from '../../../../../server/domain/bureaus/accountOwner.ts';
import { levelRanks, levels, liesBelow } from '../../../../../server/domain/bureaus/levels.ts';
import { withinTerritory } from '../../../../../server/domain/bureaus/territory.ts';

const city = { _id: 'city', ancestors: ['province'] };
const county = { _id: 'county', ancestors: ['province', 'city'] };
const other = { _id: 'other', ancestors: ['province', 'city'] };

describe('levels', () => {
  it('a unit stands under one of a higher level only, whatever lies between', () => {
    expect(liesBelow('county', 'city')).toBe(true);
    expect(liesBelow('banner', 'region')).toBe(true);
    expect(liesBelow('district', 'city')).toBe(true);
    for (const level of levels) expect(liesBelow(level, level), level).toBe(false);
    expect(liesBelow('city', 'county')).toBe(false);
    expect(liesBelow('province', 'city')).toBe(false);
    expect(Object.values(levelRanks).sort()).toEqual([1, 1, 2, 2, 3, 3, 3]);
  });
});

describe('territory (trap 32: a county supervisor acts only within its area)', () => {
  it('is the unit and everything under it, and nothing beside or above', () => {
    expect(withinTerritory(county, county)).toBe(true);
    expect(withinTerritory(city, county)).toBe(true);
    expect(withinTerritory(county, other)).toBe(false);
    expect(withinTerritory(county, city)).toBe(false);
  });
});

describe('whose WeChat account', () => {
  it('the own one, else the nearest above, else none', () => {
    expect(accountOwner(county, new Set(['county', 'city']))).toBe('county');
    expect(accountOwner(county, new Set(['city', 'province']))).toBe('city');
    expect(accountOwner(county, new Set(['province', 'other']))).toBe('province');
    expect(accountOwner(county, new Set(['other']))).toBeNull();
  });
});
