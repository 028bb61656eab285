import { isUnderstood } from './commandWords.ts';
import { filledBytes, isPlaceholder, namesIn } from './measure.ts';
import { placeholders } from './placeholders.ts';
import { chatTextOf, type TextKey } from './registry.ts';
import { type Fault, unsafeText } from './unsafeText.ts';

/** A word that people are asked to reply with. */
const ASKED = /(?:回复|发送|发|说|回)\s*“([^“”{}\n]{1,20})”/gu;

/** Line breaks as `\n`, nothing around it: how an editable text is stored. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

/**
 * Everything that is wrong with a bureau's own text for one place (tidy, see `tidyText`): empty, too long, placeholders that
 * are unknown or missing, commands that it must go on naming or that the bot does not know, and what must not be said.
 */
export function textProblems(key: TextKey, text: string): Fault[] {
  if (text === '') return [{ code: 'empty', message: '请写上内容；想用系统原来的说法，请点“恢复默认”。' }];
  const { maxBytes } = chatTextOf(key);
  const bytes = filledBytes(text);
  const tooLong = `太长了：填好以后最多 ${bytes} 字节，这里只能用 ${maxBytes} 字节；请再短 ${Math.ceil((bytes - maxBytes) / 3)} 个字左右。`;
  return [
    ...(bytes > maxBytes ? [{ code: 'too_long', message: tooLong }] : []),
    ...braceFaults(key, text),
    ...wordFaults(key, text),
    ...unsafeText(text),
  ];
}

function braceFaults(key: TextKey, text: string): Fault[] {
  const { placeholders: allowed, required = [] } = chatTextOf(key);
  const used = namesIn(text);
  const may = allowed.length > 0 ? `这里可以用 ${allowed.map(braced).join('、')}` : '这里没有可以用的';
  const stray = text.replace(/\{[^{}\n]*\}/gu, '');
  return [
    ...used
      .filter((name) => !allowed.includes(name))
      .map((name) => ({ code: 'unknown_placeholder', message: `不能用 ${braced(name)}；${may}。` })),
    ...required
      .filter((name) => !used.includes(name))
      .map((name) => ({
        code: 'missing_placeholder',
        message: `请保留 ${braced(name)}（${labelOf(name)}）。`,
      })),
    ...(/[{}]/u.test(stray)
      ? [{ code: 'brace', message: '花括号要成对出现，中间写名称，例如 {bureau}。' }]
      : []),
  ];
}

function wordFaults(key: TextKey, text: string): Fault[] {
  const { keep = [] } = chatTextOf(key);
  const asked = [...new Set([...text.matchAll(ASKED)].map(([, word = '']) => word))];
  return [
    ...keep
      .filter((word) => !text.includes(`“${word}”`))
      .map((word) => ({ code: 'missing_word', message: `请保留“${word}”，不然别人不知道下一步回复什么。` })),
    ...asked
      .filter((word) => !isUnderstood(word))
      .map((word) => ({
        code: 'unknown_word',
        message: `让人回复“${word}”，但机器人不认识这个口令；请换成“菜单”里有的。`,
      })),
  ];
}

const braced = (name: string): string => `{${name}}`;

function labelOf(name: string): string {
  return isPlaceholder(name) ? placeholders[name].label : name;
}
