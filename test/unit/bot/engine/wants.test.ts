import { expect, it } from 'vitest';
import { type Input, wants } from '../../../../bot/engine/index.ts';
import { NOW, PHOTO, stateAt } from '../support/sample.ts';

const image: Input = { kind: 'image', file: PHOTO };
const text = (said: string): Input => ({ kind: 'text', text: said });

it('fetches a picture only while one is asked for, within the limits of the form', () => {
  const limits = { maxBytes: 2 * 1024 * 1024, mimes: ['image/jpeg', 'image/png'] };
  expect(wants(stateAt('photo'), image)).toEqual({ needs: [], file: limits });
  expect(wants(stateAt('name'), image).file).toBeUndefined();
  expect(wants(stateAt('summary'), image).file).toBeUndefined();
  expect(wants(null, image).file).toBeUndefined();
  expect(wants(stateAt('photo'), text('照片')).file).toBeUndefined();
});

it('loads applications only for what looks at them: an ordinary answer costs no extra read', () => {
  for (const said of ['申请', '进度', '补正', '撤回'])
    expect(wants(null, text(said)).needs).toContain('applications');
  expect(wants(null, text('帮助')).needs).toEqual([]);
  // Free words with nothing open may answer a notice; a word or two cannot.
  expect(wants(null, text('发票我找到了')).needs).toEqual(['ownMatters']);
  for (const said of ['你好', '谢谢', '3']) expect(wants(null, text(said)).needs).toEqual([]);
  expect(wants(stateAt('name'), text('张三')).needs).toEqual([]);
  expect(wants(null, { kind: 'event', event: 'click', key: 'progress' }).needs).toContain('applications');
  const asking = {
    v: 1,
    updatedAt: NOW.toISOString(),
    frame: { dialog: 'withdraw', no: 'x' },
    drafts: {},
  } as const;
  expect(wants(asking, text('1')).needs).toContain('applications');
});
