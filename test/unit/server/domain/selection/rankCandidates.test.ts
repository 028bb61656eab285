import { expect, it } from 'vitest';
import { rankCandidates } from '../../../../../server/domain/selection/rankCandidates.ts';

it('7(2), 10(3): the best match first, then whoever was picked least, each with the reason', () => {
  const candidates = [
    { no: 'D', specialties: [], groups: [], recent: 0 },
    { no: 'C', specialties: ['会计'], groups: [], recent: 2 },
    { no: 'B', specialties: ['会计'], groups: [], recent: 1 },
    { no: 'A', specialties: ['医学', '会计'], groups: ['人大代表'], recent: 9 },
  ];
  const ranked = rankCandidates(candidates, { specialties: ['会计'], groups: ['人大代表'] });
  expect(ranked.map(({ no }) => no)).toEqual(['A', 'B', 'C', 'D']);
  expect(ranked[0]?.reason).toBe('专业：会计；经历：人大代表；近一年被抽选 9 次');
  expect(ranked[3]?.reason).toBe('近一年未被抽选');
});
