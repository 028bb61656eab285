import type { Appliers, Host } from './builtin.ts';
import { registerControl } from './control.ts';
import { isOn } from './truth.ts';

/** A control with two states, drawn by CSS, with the role that screen readers know. */
export function choice(host: Host, role: 'checkbox' | 'radio' | 'switch', act: () => void): Appliers {
  const { element, get, set } = host;
  const mark = document.createElement('span');
  mark.className = `wx-mark wx-mark-${role}`;
  element.prepend(mark);
  element.setAttribute('role', role);
  element.tabIndex = 0;
  const initially = () => isOn(get('checked'));
  const tap = () => {
    if (!isOn(get('disabled'))) act();
  };
  element.addEventListener('click', tap);
  element.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') tap();
  });
  registerControl(element, {
    name: () => (role === 'switch' ? String(get('name') ?? '') : ''),
    value: initially,
    reset: () => set('checked', false),
    activate: tap,
  });
  return {
    checked: (value) => element.setAttribute('aria-checked', String(isOn(value))),
    disabled: (value) => element.setAttribute('aria-disabled', String(isOn(value))),
  };
}
