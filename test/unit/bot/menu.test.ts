import { expect, it } from 'vitest';
import { type DialogName, dialogOf, dialogs } from '../../../bot/dialogs/index.ts';
import { commandOf } from '../../../bot/engine/route.ts';
import { controls } from '../../../bot/form/controls/index.ts';
import { accountMenu, supervisorMenu } from '../../../bot/menu.ts';
import { byteLength } from '../../../bot/text/bytes.ts';
import { compact } from '../../../bot/text/normalise.ts';

interface Button {
  readonly name: string;
  readonly key?: string;
  readonly sub_button?: readonly Button[];
}

const menu: readonly Button[] = accountMenu.button;
const leaves = (buttons: readonly Button[]): Button[] =>
  buttons.flatMap((button) => (button.sub_button ? leaves(button.sub_button) : [button]));
const names = Object.keys(dialogs) as DialogName[];

it('fits WeChat: three buttons, five below each, short names', () => {
  expect(menu.length).toBeLessThanOrEqual(3);
  for (const button of menu) {
    expect(byteLength(button.name)).toBeLessThanOrEqual(16);
    expect(button.sub_button?.length ?? 1).toBeLessThanOrEqual(5);
  }
  for (const { name } of leaves(menu)) expect(byteLength(name)).toBeLessThanOrEqual(60);
});

it('every button starts the dialog that carries its key, and every key has a button', () => {
  const shown = [...leaves(menu), ...leaves(supervisorMenu.button)];
  const keys = [...new Set(shown.map(({ key }) => key ?? ''))];
  for (const key of keys) {
    const name = commandOf({ kind: 'event', event: 'click', key });
    expect(name && dialogOf(name).menuKey).toBe(key);
  }
  expect([...keys].sort()).toEqual(names.flatMap((name) => dialogOf(name).menuKey ?? []).sort());
});

it('no word means two things', () => {
  const words = [
    ...names.filter((name) => name !== 'help').flatMap((name) => dialogOf(name).words),
    ...Object.values(controls).flatMap((control) => control.words),
  ];
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  for (const word of words) expect(compact(word) || word).toBe(word);
});
