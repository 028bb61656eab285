import { expect, it } from 'vitest';
import { audienceWords } from '../../../../../server/presenters/broadcasts/audienceWords.ts';

const everybody = { units: [], below: false, profiles: [], levels: [], specialties: [], groups: [] };

it('says whom it is for, with everything that narrows it', () => {
  expect(audienceWords(everybody)).toBe('本单位的在聘监督员');
  const narrow = { ...everybody, below: true, levels: ['county'], groups: ['媒体'], specialties: ['财会'] };
  expect(audienceWords(narrow)).toBe(
    '本单位和所有下级单位的在聘监督员（只限县级；来源：媒体；专业、工作或经历：财会）',
  );
  const tagged = { ...everybody, tags: ['骨干', '会方言'] };
  expect(audienceWords(tagged)).toBe('本单位的在聘监督员（只限标签：骨干、会方言）');
});
