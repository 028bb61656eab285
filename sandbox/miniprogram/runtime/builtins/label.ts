import type { Builtin } from './builtin.ts';
import { controlOf, controlsIn } from './control.ts';

/** Tapping it is tapping the control inside, or the one that `for` names. */
export const label: Builtin = {
  name: 'label',
  properties: { for: '' },
  setUp({ element, get }) {
    element.addEventListener('click', (event) => {
      const inside = (event.target as Element).closest('[data-control]');
      if (inside && element.contains(inside)) return;
      const id = String(get('for') ?? '');
      const control = id ? controlOf(document.getElementById(id)) : controlsIn(element)[0];
      control?.activate();
    });
    return {};
  },
};
