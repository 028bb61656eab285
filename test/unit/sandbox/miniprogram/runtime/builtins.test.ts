// @vitest-environment jsdom
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Mounted, mountPage } from '../../../../support/mountPage.ts';

const root = join(import.meta.dirname, '../../../../fixtures/miniprogram');
let page: Mounted;
beforeEach(async () => {
  page = await mountPage('pages/all/all', { root, query: 'id=1' });
});

const log = () => page.instance.data.log as [string, unknown][];
const last = () => log().at(-1);
/** A dialog of WeChat stands outside the page. */
const tapSheet = async (testid: string) => {
  page.find(`[data-testid="${testid}"]`).tap();
  await page.settle();
};

describe('templates', () => {
  it('show data, WXS, imports, conditions, lists and slots', () => {
    expect(page.find('.head').text()).toBe('题题');
    expect(page.find('.line').text()).toBe('一行');
    expect(page.all('.yes')).toHaveLength(1);
    expect(page.all('.no')).toHaveLength(0);
    expect(page.all('.row').map((row) => row.text())).toEqual(['0 甲', '1 乙']);
    expect(page.find('wx-item-card').text()).toBe('卡片内容');
  });

  it('hand events to the page, with data of the element', async () => {
    page.all('.row')[1]?.tap();
    expect(last()).toEqual(['pick', { rowId: 'b' }]);
    page.find('.inside').tap();
    expect(last()).toEqual(['open', [{ title: '卡片' }, { no: '7' }]]);
  });

  it('bind a value both ways, through a component', async () => {
    page.find('.own').input('写');
    expect(page.instance.data.typed).toBe('写');
    expect(page.find('.typed').text()).toBe('写');
  });

  it('say roles and labels to screen readers', () => {
    expect(page.find('.head').attribute('role')).toBe('heading');
    expect(page.find('.head').attribute('aria-label')).toBe('标题');
    expect(page.find('.name input').attribute('aria-label')).toBe('姓名');
    expect(page.find('.name').attribute('aria-label')).toBeNull();
    expect(page.find('.on').attribute('role')).toBe('switch');
  });
});

describe('a text field', () => {
  it('tells what is typed, and takes what the page sets', async () => {
    page.find('.name').input('张三');
    expect(page.instance.data.name).toBe('张三');
    (page.instance.setData as (values: object) => void)({ name: '' });
    expect(page.find('.name').value()).toBe('');
    expect(page.find('.name input').attribute('maxlength')).toBe('5');
  });
});

describe('choices', () => {
  it('a switch turns', () => {
    page.find('.on').tap();
    expect(last()).toEqual(['switch', { value: true }]);
    expect(page.find('.on').attribute('aria-checked')).toBe('true');
  });

  it('of radios one is on; a label is as good as its radio', () => {
    page.find('.male').tap();
    expect(last()).toEqual(['sex', { value: 'm' }]);
    expect(page.find('.female').attribute('aria-checked')).toBe('false');
  });

  it('of checkboxes several are', () => {
    page.find('.b').tap();
    page.find('.a').tap();
    expect(last()).toEqual(['kinds', { value: ['a', 'b'] }]);
    page.find('.b').tap();
    expect(last()).toEqual(['kinds', { value: ['a'] }]);
  });

  it('a form hands over everything that has a name', () => {
    page.find('.name').input('张三');
    page.find('.on').tap();
    page.find('.a').tap();
    page.find('.send').tap();
    const value = { name: '张三', text: '', on: true, sex: 'f', kinds: ['a'], area: 0, day: '2026-11-30' };
    expect(last()).toEqual(['submit', { value }]);
    page.find('.clear').tap();
    expect(last()?.[0]).toBe('reset');
    expect(page.find('.name').value()).toBe('');
    expect(page.find('.on').attribute('aria-checked')).toBe('false');
  });
});

describe('pickers', () => {
  it('choose a row, or nothing', async () => {
    page.find('.picker').tap();
    page.find('[data-testid="wx-picker-0"]').input('重庆');
    await tapSheet('wx-ok');
    expect(page.find('.area').text()).toBe('重庆');
    page.find('.picker').tap();
    await tapSheet('wx-cancel');
    expect(last()?.[0]).toBe('cancel');
    expect(page.instance.data.area).toBe(1);
  });

  it('choose a day', async () => {
    page.find('.date').tap();
    page.find('[data-testid="wx-picker-date"]').input('2026-12-01');
    await tapSheet('wx-ok');
    expect(page.instance.data.day).toBe('2026-12-01');
  });

  it('a column follows the one before it', async () => {
    page.find('.multi').tap();
    page.find('[data-testid="wx-picker-0"]').input('省二');
    await page.settle();
    page.find('[data-testid="wx-picker-1"]').input('市1乙');
    await tapSheet('wx-ok');
    expect(last()).toEqual(['chosen', [1, 1]]);
  });
});

describe('buttons that ask WeChat', () => {
  it('the phone number comes as a code, or not at all', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit) => {
      asked.push(`${method} ${url}`);
      return Promise.resolve(
        new Response(JSON.stringify(method === 'GET' ? { tail: '5678' } : { code: 'c' })),
      );
    });
    const press = async (choice: string) => {
      page.find('.phone').tap();
      await page.settle();
      await tapSheet(choice);
      await page.settle();
    };
    await press('wx-cancel');
    expect(last()).toEqual(['phone', { errMsg: 'getPhoneNumber:fail user deny' }]);
    expect(asked).toEqual(['GET /phones/test/phone-number']);
    await press('wx-ok');
    expect(last()).toEqual(['phone', { code: 'c', errMsg: 'getPhoneNumber:ok' }]);
    page.phone.noPhoneQuota = true;
    page.find('.phone').tap();
    await page.settle();
    expect(last()).toEqual(['phone', { errMsg: 'getPhoneNumber:fail no quota', errno: 1400001 }]);
    vi.unstubAllGlobals();
  });

  it('agreeing and sharing', () => {
    page.find('.agree').tap();
    expect(last()?.[0]).toBe('agreed');
    page.find('.share').tap();
    expect(page.phone.shared).toEqual([{ title: '来自button', path: '/pages/all/all' }]);
  });

  it('a link goes to its page', () => {
    expect(page.find('.go').attribute('role')).toBe('link');
  });
});

it('a page is loaded with its query, then shown', () => {
  expect(log().slice(0, 2)).toEqual([
    ['load', { id: '1' }],
    ['show', null],
  ]);
});

it('progress and pictures are what they say', async () => {
  expect(page.find('.progress').attribute('aria-valuenow')).toBe('40');
  expect(page.find('.picture img').attribute('alt')).toBe('照片');
});
