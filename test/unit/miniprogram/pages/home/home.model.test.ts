import { expect, it } from 'vitest';
import { homeView, type Me } from '../../../../../miniprogram/pages/home/home.model.ts';

const me = (changes: Partial<Me>): Me => ({
  ...{
    kind: 'stranger',
    linked: false,
    name: null,
    unit: { name: '某市医疗保障局', phone: null },
    term: null,
  },
  ...{ waiting: [], areas: ['claim', 'tip', 'apply'] },
  ...changes,
});

it('a stranger can report first of all, without anything else', () => {
  const view = homeView(me({}));
  expect(view.next).toEqual([]);
  expect(view.more.map(({ key }) => key)).toEqual(['tip', 'apply', 'claim']);
});

it('a supervisor meets what waits first, each with the way to it', () => {
  const term = {
    no: 'PR1',
    statusLabel: '在聘',
    termStart: '2026-01-01',
    termEnd: '2027-12-31',
    inForce: true,
  };
  const waiting: Me['waiting'] = [
    { kind: 'report.returned', no: 'ZF1', count: 1 },
    { kind: 'inbox.unread', no: null, count: 3 },
  ];
  const view = homeView(
    me({ kind: 'supervisor', name: '王五', term, waiting, areas: ['inbox', 'opinion', 'visit', 'tip'] }),
  );
  expect(view.title).toBe('王五，您好');
  expect(view.next.map(({ url }) => url)).toEqual(['/pages/report/report?no=ZF1', '/pages/inbox/inbox']);
  expect(view.more.map(({ key }) => key)).toEqual(['tip', 'visit', 'opinion', 'inbox']);
});
