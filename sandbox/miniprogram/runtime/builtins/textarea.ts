import type { Builtin } from './builtin.ts';
import { textControl, textProperties } from './textControl.ts';
import { isOn } from './truth.ts';

/** Several lines of text. */
export const textarea: Builtin = {
  name: 'textarea',
  properties: {
    ...textProperties,
    ...{ autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false },
  },
  ariaTarget: 'textarea',
  setUp(host) {
    const inner = document.createElement('textarea');
    const grow = () => {
      if (!isOn(host.get('autoHeight'))) return;
      inner.style.height = 'auto';
      inner.style.height = `${inner.scrollHeight}px`;
    };
    inner.addEventListener('input', grow);
    const appliers = textControl(host, inner);
    return {
      ...appliers,
      value(value) {
        appliers.value?.(value);
        setTimeout(grow);
      },
      autoHeight: (value) => element(host).toggleAttribute('auto-height', isOn(value)),
    };
  },
};

const element = (host: { element: HTMLElement }) => host.element;
