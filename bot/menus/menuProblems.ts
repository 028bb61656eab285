import type { Problem } from '../../server/domain/errors.ts';
import { byteLength } from '../text/bytes.ts';
import { dialogOfWord, isControlWord } from '../texts/commandWords.ts';
import { unsafeText } from '../texts/unsafeText.ts';
import { menuKeys } from './menuKeys.ts';
import type { MenuRules, RawButton } from './types.ts';

/** WeChat's limits (wechat notes §2.7; 自定义菜单创建接口: 4 and 8 汉字 are shown, the rest becomes `…`). */
const LEVELS = {
  top: { what: '一级菜单', max: 3, chars: 4, bytes: 16 },
  sub: { what: '二级菜单', max: 5, chars: 8, bytes: 60 },
} as const;
const URL_BYTES = 1024;

type Level = (typeof LEVELS)[keyof typeof LEVELS];

/**
 * Everything that is wrong with a menu, each with its path (`button.0.sub_button.2.name`): WeChat's limits, keys that no
 * dialog has, pages elsewhere, names that mean something else when they are typed.
 */
export function menuProblems(buttons: readonly RawButton[], rules: MenuRules): Problem[] {
  return [
    ...listProblems(buttons, LEVELS.top, 'button'),
    ...buttons.flatMap((button, i) => {
      const path = `button.${i}`;
      const named = nameProblems(button, LEVELS.top, path);
      const { sub_button: below } = button;
      if (below === undefined) return [...named, ...actionProblems(button, path, rules)];
      return [
        ...named,
        ...listProblems(below, LEVELS.sub, `${path}.sub_button`),
        ...below.flatMap((one, j) => leafProblems(one, `${path}.sub_button.${j}`, rules)),
      ];
    }),
    ...repeatedNames(buttons),
  ];
}

function leafProblems(button: RawButton, path: string, rules: MenuRules): Problem[] {
  const deeper =
    button.sub_button === undefined
      ? []
      : [problem(path, 'too_deep', '菜单只能有两级，请把这一项改成按钮。')];
  return [...nameProblems(button, LEVELS.sub, path), ...deeper, ...actionProblems(button, path, rules)];
}

function listProblems(list: readonly RawButton[], { what, max }: Level, path: string): Problem[] {
  if (list.length === 0) return [problem(path, 'empty', `${what}至少要有一项。`)];
  return list.length > max
    ? [problem(path, 'too_many', `${what}最多 ${max} 项，请删掉 ${list.length - max} 项。`)]
    : [];
}

function nameProblems(button: RawButton, { what, chars, bytes }: Level, path: string): Problem[] {
  const { name } = button;
  const at = `${path}.name`;
  if (name === '') return [problem(at, 'empty', '请写上按钮的名称。')];
  const tooLong = width(name) > chars || byteLength(name) > bytes;
  const elsewhere = meansSomethingElse(button);
  return [
    ...(tooLong
      ? [problem(at, 'too_long', `“${name}”太长：${what}的名称最多 ${chars} 个汉字（两个字母算一个汉字）。`)]
      : []),
    ...(elsewhere ? [problem(at, 'clash', elsewhere)] : []),
    ...unsafeText(name).map(({ code, message }) => problem(at, code, message)),
    ...(name.includes('\n') ? [problem(at, 'control', '名称只能有一行。')] : []),
  ];
}

/** 汉字 that the phone shows: two narrow characters stand for one. */
function width(name: string): number {
  return Math.ceil([...name].reduce((sum, char) => sum + (byteLength(char) > 1 ? 1 : 0.5), 0));
}

/** People type what they read on a button: the word must not do another thing than the button. */
function meansSomethingElse({ name, key }: RawButton): string | null {
  const dialog = dialogOfWord(name);
  const own = menuKeys.find((one) => one.key === key)?.dialog;
  if (dialog !== null && dialog === own) return null;
  if (isControlWord(name)) return `“${name}”是填表时的口令，做名称会弄混；请换一个。`;
  if (dialog === null || key === undefined) return null;
  return `打字回复“${name}”做的是另一件事；请换一个名称，或者换这个按钮做的事。`;
}

function actionProblems({ type, key, url }: RawButton, path: string, { hosts }: MenuRules): Problem[] {
  if (type === 'click') {
    const isKnown = menuKeys.some((one) => one.key === key);
    return isKnown ? [] : [problem(`${path}.key`, 'unknown_key', '请选择点了以后做什么。')];
  }
  if (type !== 'view') return [problem(`${path}.type`, 'type', '请选择：点了以后回复消息，还是打开网页。')];
  const fault = urlFault(url ?? '', hosts);
  return fault ? [problem(`${path}.url`, 'url', fault)] : [];
}

function urlFault(url: string, hosts: readonly string[]): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:') return '请填写 https:// 开头的完整网址。';
  if (byteLength(url) > URL_BYTES) return `网址太长，最多 ${URL_BYTES} 字节。`;
  if (parsed.username !== '' || parsed.password !== '') return '网址里不能带用户名和密码。';
  const { hostname } = parsed;
  const isAllowed = hosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  return isAllowed
    ? null
    : `不能打开 ${hostname}；可以用的网址：${hosts.map((host) => host.replace(/^\./, '*.')).join('、')}。`;
}

/** Two buttons of one name cannot be told apart. */
function repeatedNames(buttons: readonly RawButton[]): Problem[] {
  const all = buttons.flatMap((button, i) => [
    { name: button.name, path: `button.${i}.name` },
    ...(button.sub_button ?? []).map(({ name }, j) => ({ name, path: `button.${i}.sub_button.${j}.name` })),
  ]);
  return all
    .filter(({ name }, i) => name !== '' && all.findIndex((one) => one.name === name) < i)
    .map(({ name, path }) => problem(path, 'repeated', `“${name}”用了两次，请换一个名称。`));
}

function problem(path: string, code: string, message: string): Problem {
  return { path, code, message };
}
