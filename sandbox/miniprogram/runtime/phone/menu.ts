import { showActions } from './actions.ts';
import { phone } from './phone.ts';

/** The menu behind the three dots. */
export function menuOf(): void {
  void showActions(['转发给朋友']).then((chosen) => {
    if (chosen === 0) phone.share({ from: 'menu' });
  });
}
