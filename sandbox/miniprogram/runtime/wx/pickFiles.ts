import { phone } from '../phone/phone.ts';
import { WxFailure } from './callbackApi.ts';

/**
 * Files that the person chooses: those laid ready for a test, else the browser's own dialog.
 * @throws WxFailure `cancel` when nothing was chosen
 */
export async function pickFiles(accept: string, count: number): Promise<File[]> {
  const ready = phone.nextFiles.splice(0, count);
  if (ready.length > 0) return ready;
  const field = document.createElement('input');
  Object.assign(field, { type: 'file', accept, multiple: count > 1 });
  const chosen = await new Promise<File[]>((resolve) => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
  if (chosen.length === 0) throw new WxFailure('cancel');
  return chosen.slice(0, count);
}
