import type { Builtin } from './builtin.ts';
import { choice } from './choice.ts';
import { groupChanged } from './group.ts';
import { isOn } from './truth.ts';

/** One of several that may be chosen together. */
export const checkbox: Builtin = {
  name: 'checkbox',
  properties: { value: '', checked: false, disabled: false, color: '#09BB07' },
  setUp(host) {
    const { element, get, set } = host;
    return {
      ...choice(host, 'checkbox', () => {
        set('checked', !isOn(get('checked')));
        groupChanged(element);
      }),
      value: (value) => element.setAttribute('data-value', String(value)),
    };
  },
};
