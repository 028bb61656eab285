import type { Builtin } from './builtin.ts';
import { choice } from './choice.ts';
import { isOn } from './truth.ts';

/** On or off. */
export const switchControl: Builtin = {
  name: 'switch',
  properties: { checked: false, disabled: false, type: 'switch', color: '#04BE02', name: '' },
  setUp(host) {
    return choice(host, 'switch', () => {
      const value = !isOn(host.get('checked'));
      host.set('checked', value);
      host.trigger('change', { value });
    });
  },
};
