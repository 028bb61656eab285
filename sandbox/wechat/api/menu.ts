import { fail } from './errors.ts';

/** A menu button after checking. */
export interface MenuButton {
  name: string;
  type?: string;
  key?: string;
  url?: string;
  appid?: string;
  pagepath?: string;
  media_id?: string;
  article_id?: string;
  sub_button?: MenuButton[];
}

interface Level {
  max: number;
  nameBytes: number;
  size: number;
  type: number;
  name: number;
  key: number;
  url: number;
}

const top: Level = { max: 3, nameBytes: 16, size: 40016, type: 40017, name: 40018, key: 40019, url: 40020 };
const sub: Level = { max: 5, nameBytes: 60, size: 40023, type: 40024, name: 40025, key: 40026, url: 40027 };

type CheckButton = (button: Record<string, unknown>, level: Level) => void;

const withKey: CheckButton = (button, level) => requireText(button, 'key', 128, level.key);

/** Button types with what each needs (dw: Creating_Custom-Defined_Menu). */
export const buttonTypes: Record<string, CheckButton> = {
  click: withKey,
  view: (button, level) => requireUrl(button, level),
  miniprogram(button, level) {
    requireUrl(button, level);
    requireText(button, 'appid', 64, level.url);
    requireText(button, 'pagepath', 1024, level.url);
  },
  scancode_push: withKey,
  scancode_waitmsg: withKey,
  pic_sysphoto: withKey,
  pic_photo_or_album: withKey,
  pic_weixin: withKey,
  location_select: withKey,
  media_id: (button) => requireText(button, 'media_id', 256, 40007),
  view_limited: (button) => requireText(button, 'media_id', 256, 40007),
  article_id: (button) => requireText(button, 'article_id', 256, 40007),
  article_view_limited: (button) => requireText(button, 'article_id', 256, 40007),
};

const fields = ['name', 'type', 'key', 'url', 'appid', 'pagepath', 'media_id', 'article_id', 'sub_button'];

/** Checks the `button` list of menu/create; throws WeChat's code for the part that is wrong. */
export function checkMenu(buttons: unknown): MenuButton[] {
  checkLevel(buttons, top);
  return buttons as MenuButton[];
}

function checkLevel(buttons: unknown, level: Level): void {
  if (!Array.isArray(buttons) || buttons.length === 0 || buttons.length > level.max) throw fail(level.size);
  for (const button of buttons) checkButton(button, level);
}

function checkButton(button: unknown, level: Level): void {
  if (typeof button !== 'object' || button === null) throw fail(level.size);
  const entry = button as Record<string, unknown>;
  for (const key of Object.keys(entry)) if (!fields.includes(key)) throw fail(47001, `unknown field ${key}`);
  requireText(entry, 'name', level.nameBytes, level.name);
  if (Array.isArray(entry.sub_button) && entry.sub_button.length > 0) {
    if (level === sub) throw fail(40023);
    checkLevel(entry.sub_button, sub);
    return;
  }
  const check =
    typeof entry.type === 'string' && Object.hasOwn(buttonTypes, entry.type) ? buttonTypes[entry.type] : null;
  if (!check) throw fail(level.type);
  check(entry, level);
}

function requireText(button: Record<string, unknown>, field: string, bytes: number, errcode: number): void {
  const value = button[field];
  if (typeof value !== 'string' || value === '' || Buffer.byteLength(value) > bytes)
    throw fail(errcode, field);
}

function requireUrl(button: Record<string, unknown>, level: Level): void {
  requireText(button, 'url', 1024, level.url);
  if (!/^https?:\/\//.test(String(button.url))) throw fail(level.url);
}
