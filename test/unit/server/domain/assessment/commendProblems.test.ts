import { describe, expect, it } from 'vitest';
import { commendProblems } from '../../../../../server/domain/assessment/commendProblems.ts';

const panel = ['a', 'b', 'c'];
const vote = (staffId: string, recommend = true) => ({ staffId, recommend });
const codes = (facts: Parameters<typeof commendProblems>[0]) =>
  commendProblems(facts).map(({ path, code }) => `${path}:${code}`);

describe('12(4), trap 27: what a commendation needs', () => {
  it.each([
    [{ panel, grade: 4, votes: [vote('a'), vote('b'), vote('c', false)] }, []],
    [{ panel, grade: undefined, votes: [] }, ['grade:required', 'votes:incomplete']],
    [{ panel, grade: 2, votes: [vote('a'), vote('b'), vote('c')] }, ['grade:too_low']],
    [{ panel, grade: 5, votes: [vote('a'), vote('b', false), vote('c', false)] }, ['votes:no_majority']],
    [{ panel, grade: 5, votes: [vote('a'), vote('b'), vote('x')] }, ['votes:incomplete']],
    [{ panel: ['a', 'b'], grade: 5, votes: [vote('a'), vote('b')] }, ['panel:too_small']],
    [
      { panel: [...panel, 'd'], grade: 5, votes: [vote('a'), vote('b'), vote('c', false), vote('d', false)] },
      ['votes:no_majority'],
    ],
  ])('%j → %j', (facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});
