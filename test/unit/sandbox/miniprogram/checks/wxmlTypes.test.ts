import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingText } from '../../../../../sandbox/miniprogram/checks/finding.ts';
import { wxmlTypes } from '../../../../../sandbox/miniprogram/checks/wxmlTypes.ts';
import { sampleCopy } from './sampleCopy.ts';

let copy: ReturnType<typeof sampleCopy>;
beforeEach(() => {
  copy = sampleCopy();
});
afterEach(() => rmSync(copy.root, { recursive: true, force: true }));

const findings = async () => (await wxmlTypes.find(copy.root)).map(findingText);

it('finds nothing in a sound mini program', { timeout: 120_000 }, async () => {
  expect(await findings()).toEqual([]);
});

/** What may be wrong in a template, and what is said of it. */
const mistakes: readonly (readonly [from: string, to: string, message: RegExp])[] = [
  ['twice(title)', 'twice(titel)', /^pages\/all\/all\.wxml:3:\d+ Property 'titel' does not exist/],
  ['wx:key="id"', 'wx:key="no"', /^pages\/all\/all\.wxml:7:\d+ .*_MissingKey_<"no">/],
  ['bind:tap="pick"', 'bind:tap="pikc"', /:7:\d+ Property 'pikc' does not exist/],
  ['{{ item.name }}', '{{ item.nmae }}', /:7:\d+ Property 'nmae' does not exist/],
  ['title="卡片"', 'titel="卡片"', /:8:\d+ Property 'titel' does not exist/],
  [
    '<own-field model:value="{{ typed }}"',
    '<own-field value="{{ 5 }}"',
    /:9:\d+ .*'number' is not assignable/,
  ],
  ['bind:change="switched"', 'bind:change="data"', /:14:\d+ Property 'data' does not exist/],
  ['percent="{{ 40 }}"', 'percnt="{{ 40 }}"', /:28:\d+ Property 'percnt' does not exist/],
  ['<icon type', '<swiper type', /:29:\d+ no component is called swiper here/],
];

it('does not ask for what a condition has made sure', { timeout: 120_000 }, async () => {
  copy.change('pages/all/all.ts', "title: '题',", "title: '题', link: null as { label: string } | null,");
  copy.change(
    'pages/all/all.wxml',
    '<own-field',
    '<own-field wx:if="{{ link }}" value="{{ link.label }}" /><own-field',
  );
  expect(await findings()).toEqual([]);
});

it('finds every mistake, at its place', { timeout: 120_000 }, async () => {
  for (const [from, to] of mistakes) copy.change('pages/all/all.wxml', from, to);
  copy.change('components/card/card.wxml', '{{ title }}', '{{ titel }}');
  const found = await findings();
  for (const [, , message] of mistakes) expect(found).toContainEqual(expect.stringMatching(message));
  expect(found).toContainEqual(expect.stringMatching(/^components\/card\/card\.wxml:1:\d+ Property 'titel'/));
  expect(found).toHaveLength(mistakes.length + 1);
});
