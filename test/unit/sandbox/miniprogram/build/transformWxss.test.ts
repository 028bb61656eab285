import { describe, expect, it } from 'vitest';
import { transformWxss } from '../../../../../sandbox/miniprogram/build/transformWxss.ts';

const flat = (css: string) => css.replace(/\s+/g, ' ').trim();

describe('WXSS for a browser', () => {
  it('750rpx are the width of the screen', () => {
    expect(flat(transformWxss('.a { width: 750rpx; margin: -7.5rpx 0 .75rpx; }'))).toBe(
      '.a { width: 100vw; margin: -1vw 0 0.1vw; }',
    );
  });

  it('elements are those of the runtime, also after combinators and in lists', () => {
    expect(flat(transformWxss('view > text.b, button::after, page { top: 0 }'))).toBe(
      'wx-view > wx-text.b, wx-button::after, wx-page { top: 0 }',
    );
  });

  it('classes of a component are its own', () => {
    expect(flat(transformWxss(':host { left: .5px } .a.b:not(.c) view { left: 0 }', { scope: 'x' }))).toBe(
      '[wx-host="x"] { left: .5px } .x--a.x--b:not(.x--c) wx-view { left: 0 }',
    );
  });

  it("a page's sheet reaches its own page only", () => {
    expect(flat(transformWxss('page { color: red } .a { top: 0 }', { page: 'pages/a/a' }))).toBe(
      '@scope (wx-page[is="pages/a/a"]) { :scope { color: red } .a { top: 0 } }',
    );
    expect(transformWxss('', { page: 'pages/a/a' })).toBe('');
  });

  it('goes into media queries, not into keyframes', () => {
    expect(flat(transformWxss('@media (min-width: 1px) { view { top: 1rpx } }'))).toBe(
      '@media (min-width: 1px) {wx-view { top: 0.13333vw } }',
    );
    expect(flat(transformWxss('@keyframes turn { from { top: 0 } to { top: 7.5rpx } }'))).toBe(
      '@keyframes turn { from { top: 0 } to { top: 1vw } }',
    );
  });

  it('says where a block is not closed', () => {
    expect(() => transformWxss('.a { top: 0')).toThrow('.a'.slice(1));
  });
});
