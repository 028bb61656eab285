import { sheet } from './sheet.ts';

/** A list of things to do, from the lower edge, under what is asked. @returns the chosen one, undefined when given up */
export function showActions(texts: readonly string[], asked = ''): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { body, close, button } = sheet('wx-actions', asked || '选择操作');
    body.textContent = asked;
    for (const [at, text] of texts.entries()) {
      button(text, `wx-action-${at}`, () => {
        close();
        resolve(at);
      });
    }
    button('取消', 'wx-cancel', () => {
      close();
      resolve(undefined);
    });
  });
}
