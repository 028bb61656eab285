import { sheet } from './sheet.ts';

/** A list of things to do, from the lower edge. @returns the chosen one, undefined when given up */
export function showActions(texts: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { close, button } = sheet('wx-actions', '选择操作');
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
