import { expect, it } from 'vitest';
import { deletion } from '../../../../../miniprogram/pages/settings/settings.model.ts';

it('names what goes and what the law keeps, before anything is deleted', () => {
  for (const word of ['草稿', '关联', '不会删除', '线索', '法律要求']) expect(deletion).toContain(word);
});
