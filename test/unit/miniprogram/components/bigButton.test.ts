// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mountPage } from '../../../support/mountPage.ts';

const mounted = (busy: boolean) =>
  mountPage('components/bigButton/bigButton', { properties: { label: '提交', busy }, events: ['press'] });

it('says what it does, and tells a tap', async () => {
  const button = await mounted(false);
  expect(button.find('.big').attribute('aria-label')).toBe('提交');
  button.find('.big').tap();
  expect(button.heard.map(({ name }) => name)).toEqual(['press']);
});

it('busy, it is called what can be read on it, and takes no tap (WCAG 2.5.3)', async () => {
  const button = await mounted(true);
  expect(button.find('.big').text()).toBe('请稍候…');
  expect(button.find('.big').attribute('aria-label')).toContain('请稍候…');
  button.find('.big').tap();
  expect(button.heard).toEqual([]);
});
