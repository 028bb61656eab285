import type { Builtin } from './builtin.ts';
import { choice } from './choice.ts';
import { chooseAlone } from './group.ts';
import { isOn } from './truth.ts';

/** One of several of which one may be chosen. */
export const radio: Builtin = {
  name: 'radio',
  properties: { value: '', checked: false, disabled: false, color: '#09BB07' },
  setUp(host) {
    const { element, get, set } = host;
    element.addEventListener('wx-uncheck', () => set('checked', false));
    return {
      ...choice(host, 'radio', () => {
        if (isOn(get('checked'))) return;
        set('checked', true);
        chooseAlone(element);
      }),
      value: (value) => element.setAttribute('data-value', String(value)),
    };
  },
};
