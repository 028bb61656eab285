import { describe, expect, it } from 'vitest';
import { menuProblems } from '../../../../bot/menus/menuProblems.ts';
import { tidyButtons, toMenu } from '../../../../bot/menus/toMenu.ts';
import type { RawButton } from '../../../../bot/menus/types.ts';
import { type MenuVariant, menuVariants } from '../../../../bot/menus/variants.ts';

const rules = { hosts: ['fund.example', 'mp.weixin.qq.com', '.gov.cn'] };
const click = (name: string, key = 'tip'): RawButton => ({ type: 'click', name, key });
const view = (url: string): RawButton => ({ type: 'view', name: '网站', url });
const found = (...buttons: RawButton[]) =>
  menuProblems(buttons, rules).map(({ path, code }) => `${path} ${code}`);

it.each(Object.keys(menuVariants) as MenuVariant[])('ours for %s passes, and stays what it is', (variant) => {
  const { menu } = menuVariants[variant];
  expect(menuProblems(menu.button, rules)).toEqual([]);
  expect(toMenu(tidyButtons(menu.button))).toEqual(menu);
});

describe('a menu', () => {
  it('keeps to three buttons and five below each', () => {
    expect(found()).toEqual(['button empty']);
    expect(found(click('甲'), click('乙'), click('丙'), click('丁'))).toEqual(['button too_many']);
    expect(found({ name: '甲', sub_button: [] })).toEqual(['button.0.sub_button empty']);
    const six = ['一', '二', '三', '四', '五', '六'].map((name) => click(name));
    expect(found({ name: '甲', sub_button: six })).toEqual(['button.0.sub_button too_many']);
    const deep: RawButton = { name: '乙', sub_button: [click('丙')] };
    expect(found({ name: '甲', sub_button: [deep] })).toEqual([
      'button.0.sub_button.0 too_deep',
      'button.0.sub_button.0.type type',
    ]);
  });

  it.each([
    [click('一二三四'), []],
    [click('一二三四五'), ['button.0.name too_long']],
    [click('abcdefgh'), []],
    [click('abcdefghi'), ['button.0.name too_long']],
    [click(''), ['button.0.name empty']],
    [{ name: '甲', sub_button: [click('一二三四五六七八')] }, []],
    [{ name: '甲', sub_button: [click('一二三四五六七八九')] }, ['button.0.sub_button.0.name too_long']],
    [click('甲', 'nothing'), ['button.0.key unknown_key']],
    [{ name: '甲' }, ['button.0.type type']],
    [click('上一步'), ['button.0.name clash']],
    [click('进度'), ['button.0.name clash']],
    [click('进度', 'progress'), []],
    [click('13800138000'), ['button.0.name too_long', 'button.0.name mobile']],
    [view('https://ybj.example.gov.cn/notice'), []],
    [view('https://fund.example/x'), []],
    [view('http://ybj.example.gov.cn/'), ['button.0.url url']],
    [view('https://evil.example/'), ['button.0.url url']],
    [view('https://gov.cn.evil.example/'), ['button.0.url url']],
    [view('https://evilgov.cn/'), ['button.0.url url']],
    [view('https://fund.example@evil.example/'), ['button.0.url url']],
    [view('https://user:pass@fund.example/'), ['button.0.url url']],
    [view('javascript:alert(1)'), ['button.0.url url']],
    [view(''), ['button.0.url url']],
  ] as const)('%j', (button, expected) => {
    expect(found(button)).toEqual(expected);
  });

  it('says a repeated name once, at the second place', () => {
    expect(found(click('甲'), { name: '乙', sub_button: [click('甲')] })).toEqual([
      'button.1.sub_button.0.name repeated',
    ]);
  });
});
