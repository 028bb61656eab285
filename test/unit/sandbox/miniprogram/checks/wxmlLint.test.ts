import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingText } from '../../../../../sandbox/miniprogram/checks/finding.ts';
import { wxmlLint } from '../../../../../sandbox/miniprogram/checks/wxmlLint.ts';
import { sampleCopy } from './sampleCopy.ts';

let copy: ReturnType<typeof sampleCopy>;
beforeEach(() => {
  copy = sampleCopy();
});
afterEach(() => rmSync(copy.root, { recursive: true, force: true }));

const findings = async () => (await wxmlLint.find(copy.root)).map(findingText);

it('finds nothing in a sound mini program', async () => {
  expect(await findings()).toEqual([]);
});

it.each([
  ['an end tag that is missing', '<view><text></view>', 'text'],
  ['an attribute that is there twice', '<view class="a" class="b" />', 'class'],
  ['a list without a key', '<view wx:for="{{ a }}" />', 'wx:key'],
  ['a binding without the colon', '<view aria-role="button" bindtap="a" />', 'bind'],
  ['a directive of another framework', '<view v-if="a" />', 'v-if'],
  ['an interpolation that does not end', '<view id="{{ a }" />', ''],
  ['a condition that is a text', '<view wx:if="a" />', 'wx:if'],
  ['a field without a name', '<input />', 'input needs aria-label'],
  ['a picture without words', '<image src="/a.png" />', 'image needs aria-label'],
  ['a button that says nothing', '<button><view /></button>', 'button needs words or aria-label'],
  ['a tap without a role', '<view><view catch:tap="a" /></view>', 'view with a tap needs aria-role'],
])('finds %s', async (_what, wxml, message) => {
  copy.write('pages/other/other.wxml', `<view />\n${wxml}`);
  const found = await findings();
  expect(found[0]).toMatch(/^pages\/other\/other\.wxml:2:\d+ /);
  expect(found[0]).toContain(message);
});

it.each(['<button>保存</button>', '<button>{{ a }}</button>', '<button aria-label="保存"><view /></button>'])(
  'lets %s be',
  async (wxml) => {
    copy.write('pages/other/other.wxml', wxml);
    expect(await findings()).toEqual([]);
  },
);
