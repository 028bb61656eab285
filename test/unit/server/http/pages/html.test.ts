import { expect, it } from 'vitest';
import { html } from '../../../../../server/http/pages/html.ts';
import { errorPage, layout } from '../../../../../server/http/pages/layout.ts';

it('escapes every value, in text and in attributes', () => {
  const name = `<img src=x onerror="alert('1')">&`;
  const { text } = html`<p title="${name}">${name}</p>`;
  expect(text).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
  );
});

it('takes markup, lists, numbers, and leaves out what is not there', () => {
  const rows = ['一', '<二>'].map((word) => html`<li>${word}</li>`);
  expect(html`<ul>${rows}</ul>${null}${undefined}${false}${0}`.text).toBe(
    '<ul><li>一</li><li>&lt;二&gt;</li></ul>0',
  );
});

it('is a whole Chinese page without script, whose title is escaped as well', () => {
  const { text } = layout({ title: '<b>', body: html`<p>好</p>` });
  expect(text).toContain('<html lang="zh-CN">');
  expect(text).toContain('<title>&lt;b&gt;</title>');
  expect(text).not.toContain('<script');
});

it('a refusal is a page that names the request and nothing else', () => {
  const { text } = errorPage({ message: '没有找到，请检查链接。', requestId: '12345678-aaaa' });
  expect(text).toContain('没有找到，请检查链接。');
  expect(text).toContain('12345678');
  expect(text).not.toContain('aaaa');
});
