import type { Builtin } from './builtin.ts';
import { controlsIn } from './control.ts';

/** Collects the values of the named controls inside it. */
export const form: Builtin = {
  name: 'form',
  properties: { reportSubmit: false, reportSubmitTimeout: 0 },
  setUp({ element, trigger }) {
    element.addEventListener('wx-form', (event) => {
      event.stopPropagation();
      const controls = controlsIn(element).filter((control) => control.name() !== '');
      if ((event as CustomEvent<string>).detail === 'reset') {
        for (const control of controls) control.reset();
        trigger('reset');
      } else {
        const value = Object.fromEntries(controls.map((control) => [control.name(), control.value()]));
        trigger('submit', { value });
      }
    });
    return {};
  },
};
