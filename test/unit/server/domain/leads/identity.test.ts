import { describe, expect, it } from 'vitest';
import { namesReporter, withoutReporter } from '../../../../../server/domain/leads/identity.ts';

const words = ['王小翠', '13912345678', 'cui.wang@example.cn'];
const gone = '［已隐去］';

describe('what staff read of a reporter’s words', () => {
  it.each([
    ['我是王小翠，电话13912345678。', `我是${gone}，电话${gone}。`],
    ['电话 139 1234 5678，或 139-1234-5678。', `电话 ${gone}，或 ${gone}。`],
    ['电话１３９１２３４５６７８（王 小 翠）', `电话${gone}（${gone}）`],
    ['王·小·翠和王\u200b小\u200b翠', `${gone}和${gone}`],
    ['写信到 cui.wang@example.cn', `写信到 ${gone}`],
    ['王小翠王小翠', `${gone}${gone}`],
    ['没有名字，也没有号码 139 1234 567。', '没有名字，也没有号码 139 1234 567。'],
    // Two sentences are no name.
    ['他姓王。小翠是另一个人。\n王\n小翠', '他姓王。小翠是另一个人。\n王\n小翠'],
    ['😀王小翠😀', `😀${gone}😀`],
  ])('%s', (text, read) => {
    expect(withoutReporter(text, words)).toBe(read);
  });

  it('hides nothing for a word that has nothing in it', () => {
    expect(withoutReporter('一·二', ['··', ''])).toBe('一·二');
  });
});

describe('what staff write', () => {
  it.each(['王小翠', '王。小，翠', '139/1234/5678', '１３９1234 5678'])(
    '%s gives the reporter away',
    (text) => {
      expect(namesReporter(`据${text}反映`, words)).toBe(true);
    },
  );

  it('may name others', () => {
    expect(namesReporter('据王大翠反映，电话 138 1234 5678', words)).toBe(false);
    // A contact that says nothing.
    expect(namesReporter('据人反映', ['——'])).toBe(false);
  });
});
