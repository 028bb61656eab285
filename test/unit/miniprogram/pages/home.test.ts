// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mountPage } from '../../../support/mountPage.ts';

it('says how to begin', async () => {
  const home = await mountPage('pages/home/home');
  expect(home.all('.card')).toHaveLength(3);
  expect(home.find('.title').text()).toBe('1. 关注公众号');
  expect(home.text()).toContain('回复“申请”');
});

it('can be mounted again', async () => {
  const home = await mountPage('pages/home/home');
  expect(home.all('.card')).toHaveLength(3);
});
