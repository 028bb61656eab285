import type { Builtin } from './builtin.ts';

/** How far something is, in percent. */
export const progress: Builtin = {
  name: 'progress',
  properties: {
    ...{ percent: 0, showInfo: false, strokeWidth: 6, activeColor: '#09BB07', backgroundColor: '#EBEBEB' },
    ...{ active: false, borderRadius: 0, fontSize: 16, duration: 30, activeMode: 'backwards' },
  },
  setUp({ element, get }) {
    const bar = document.createElement('span');
    element.append(bar);
    element.setAttribute('role', 'progressbar');
    element.setAttribute('aria-valuemin', '0');
    element.setAttribute('aria-valuemax', '100');
    return {
      percent(value) {
        const part = Math.max(0, Math.min(100, Number(value) || 0));
        element.setAttribute('aria-valuenow', String(part));
        bar.style.width = `${part}%`;
      },
      strokeWidth: (value) => {
        element.style.height = `${Number.parseFloat(String(value))}px`;
      },
      activeColor: (value) => {
        bar.style.background = String(value);
      },
      backgroundColor: () => {
        element.style.background = String(get('backgroundColor'));
      },
    };
  },
};
