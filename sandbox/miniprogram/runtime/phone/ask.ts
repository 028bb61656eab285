import { sheet } from './sheet.ts';

/** What WeChat asks in the middle of the screen. */
export interface Question {
  title?: string;
  text?: string;
  ok?: string;
  /** Empty = there is nothing to refuse. */
  cancel?: string;
  /** With a field, whose text is the answer. */
  field?: { placeholder: string };
}

/** Shows a question. @returns false when refused; the text of the field, or true */
export function ask({
  title,
  text,
  ok = '确定',
  cancel = '取消',
  field,
}: Question): Promise<string | false | true> {
  return new Promise((resolve) => {
    const { body, close, button } = sheet('wx-modal', title ?? text ?? '提示');
    if (title) body.append(heading(title));
    if (text) body.append(Object.assign(document.createElement('p'), { textContent: text }));
    const input = document.createElement('input');
    if (field) {
      input.placeholder = field.placeholder;
      input.setAttribute('aria-label', field.placeholder || '内容');
      body.append(input);
    }
    const done = (answer: string | boolean) => () => {
      close();
      resolve(answer === true && field ? input.value : (answer as string | false | true));
    };
    if (cancel) button(cancel, 'wx-cancel', done(false));
    button(ok, 'wx-ok', done(true));
  });
}

function heading(text: string) {
  return Object.assign(document.createElement('strong'), { textContent: text });
}
