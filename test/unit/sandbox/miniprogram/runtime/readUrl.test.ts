import { expect, it } from 'vitest';
import { createChannel } from '../../../../../sandbox/miniprogram/runtime/pages/channel.ts';
import { readUrl } from '../../../../../sandbox/miniprogram/runtime/pages/readUrl.ts';

it.each([
  ['/pages/a/a?x=1&y=b=c', '', { path: 'pages/a/a', query: { x: '1', y: 'b=c' } }],
  ['../b/b', 'pages/a/a', { path: 'pages/b/b', query: {} }],
  ['./c?z=%E4%B8%AD', 'pages/a/a', { path: 'pages/a/c', query: { z: '%E4%B8%AD' } }],
  ['pages/a/a', 'pages/b/b', { path: 'pages/a/a', query: {} }],
])('%s seen from "%s"', (url, from, expected) => {
  expect(readUrl(url, from)).toEqual(expected);
});

it('what one end of a channel says before the other listens is kept', () => {
  const { opener, opened } = createChannel();
  const heard: unknown[] = [];
  opener.emit('a', 1);
  opened.on('a', (data) => heard.push(data));
  opener.emit('a', 2);
  opened.off('a');
  expect(heard).toEqual([1, 2]);
});
