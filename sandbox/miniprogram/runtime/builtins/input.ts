import type { Builtin } from './builtin.ts';
import { textControl, textProperties } from './textControl.ts';
import { isOn } from './truth.ts';

/** Keyboards of WeChat, as the browser names them. */
const modes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

/** One line of text. */
export const input: Builtin = {
  name: 'input',
  properties: { ...textProperties, type: 'text', password: false },
  ariaTarget: 'input',
  setUp(host) {
    const inner = document.createElement('input');
    return {
      ...textControl(host, inner),
      type(value) {
        inner.inputMode = modes[String(value)] ?? 'text';
        if (value === 'safe-password') inner.type = 'password';
      },
      password: (value) => {
        if (isOn(value)) inner.type = 'password';
        else if (host.get('type') !== 'safe-password') inner.type = 'text';
      },
    };
  },
};
