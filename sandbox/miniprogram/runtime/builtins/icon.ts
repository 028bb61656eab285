import type { Builtin } from './builtin.ts';

const signs: Readonly<Record<string, string>> = {
  ...{ success: '✓', success_no_circle: '✓', info: 'i', warn: '!', waiting: '…', cancel: '✕', download: '↓' },
  ...{ search: '⌕', clear: '✕' },
};

/** One of WeChat's small signs. */
export const icon: Builtin = {
  name: 'icon',
  properties: { type: 'success', size: 23, color: '' },
  setUp({ element }) {
    const sign = document.createElement('span');
    sign.ariaHidden = 'true';
    element.append(sign);
    return {
      type: (value) => {
        sign.textContent = signs[String(value)] ?? '';
      },
      size: (value) => {
        element.style.fontSize = `${Number.parseFloat(String(value))}px`;
      },
      color: (value) => {
        element.style.color = String(value ?? '');
      },
    };
  },
};
