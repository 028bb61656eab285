import type { Answers, EvidenceItem, Field, FormDefinition } from '../../forms/engine/index.ts';
import { type Html, html } from './html.ts';

/** What was typed, by the name of the control. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Files that were stored already, by item. */
export type Kept = Readonly<Record<string, readonly EvidenceItem[]>>;

const first = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim();

/** Items of the form that are not asked, because the link says them. */
const known: readonly string[] = ['institution'];

/** The items that the page asks. */
export const askedFields = ({ fields }: FormDefinition): readonly Field[] =>
  fields.filter(({ key }) => !known.includes(key));

/** What was typed as answers of the form; `at` is when a consent was given. Controls that are no items are left out. */
export function answersOf(definition: FormDefinition, typed: Typed, kept: Kept, at: Date): Answers {
  const entries = askedFields(definition).flatMap((field): [string, unknown][] => {
    const value = answerOf(field, typed, kept, at);
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(entries);
}

function answerOf({ type, key }: Field, typed: Typed, kept: Kept, at: Date): unknown {
  const text = first(typed, key);
  if (type === 'evidence') return kept[key]?.length ? kept[key] : undefined;
  if (type === 'multiChoice') return typed[key]?.length ? typed[key] : undefined;
  if (type === 'period') {
    const from = first(typed, `${key}.from`);
    return from ? { from, to: first(typed, `${key}.to`) || from } : undefined;
  }
  if (text === '') return undefined;
  if (type === 'yesNo') return text === 'yes';
  if (type === 'consent') return { agreed: text === 'yes', at: at.toISOString() };
  return text;
}

/** One item with what was typed before. No item's rules stand here: they are the form's. */
export function control(field: Field, typed: Typed, kept: Kept): Html {
  const { key, label, help, required } = field;
  const value = first(typed, key);
  const title = `${label}${required === true ? '' : '（可不填）'}`;
  const hint = html`<p class="small">${help}</p>`;
  switch (field.type) {
    case 'multiChoice': {
      const boxes = field.options.map(({ value: option }, at) => {
        const id = `${key}-${at}`;
        const checked = typed[key]?.includes(option) ? html` checked` : '';
        return html`<p><input type="checkbox" id="${id}" name="${key}" value="${option}"${checked}> <label for="${id}">${option}</label></p>`;
      });
      return html`<fieldset><legend>${title}</legend>${hint}${boxes}</fieldset>`;
    }
    case 'period':
      return html`<label for="${key}">${title}：从哪天</label>${hint}<input type="date" id="${key}" name="${key}.from" value="${first(typed, `${key}.from`)}">
<label for="${key}-to">到哪天（同一天可不填）</label><input type="date" id="${key}-to" name="${key}.to" value="${first(typed, `${key}.to`)}">`;
    case 'yesNo':
      return html`<label for="${key}">${title}</label>${hint}<select id="${key}" name="${key}">${option('', '请选择', value)}${option('yes', '是', value)}${option('no', '否', value)}</select>`;
    case 'consent': {
      const checked = value === 'yes' ? html` checked` : '';
      return html`<p><input type="checkbox" id="${key}" name="${key}" value="yes"${checked}> <label for="${key}">${field.text}</label></p>`;
    }
    case 'evidence':
      return html`<label for="${key}">${title}</label>${hint}${(kept[key] ?? []).map(
        ({ id, kind }, at) =>
          html`<p class="small good">已收到第 ${at + 1} 件${kind === 'image' ? '（图片）' : ''}<input type="hidden" name="kept.${key}" value="${id}"></p>`,
      )}<input type="file" id="${key}" name="${key}" multiple>`;
    case 'longText':
      return html`<label for="${key}">${title}</label>${hint}<textarea id="${key}" name="${key}" maxlength="${field.max}">${value}</textarea>`;
    default:
      return html`<label for="${key}">${title}</label>${hint}<input id="${key}" name="${key}" value="${value}">`;
  }
}

function option(value: string, label: string, chosen: string): Html {
  const selected = value === chosen ? html` selected` : '';
  return html`<option value="${value}"${selected}>${label}</option>`;
}
