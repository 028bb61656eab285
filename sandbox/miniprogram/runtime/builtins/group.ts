import type { Builtin, Host } from './builtin.ts';
import { registerControl } from './control.ts';

const changed = 'wx-group-change';

/** Tells the group around a checkbox that one of its members changed. */
export function groupChanged(member: Element): void {
  member.dispatchEvent(new CustomEvent(changed, { bubbles: true }));
}

/** Unchecks the other radios of the same group and tells the group. */
export function chooseAlone(member: Element): void {
  const group = member.closest('wx-radio-group');
  for (const other of group?.querySelectorAll('wx-radio[aria-checked="true"]') ?? []) {
    if (other !== member) other.dispatchEvent(new CustomEvent('wx-uncheck'));
  }
  groupChanged(member);
}

/** Several checkboxes; its value is the list of what is chosen. */
export const checkboxGroup: Builtin = {
  name: 'checkbox-group',
  properties: { name: '' },
  setUp: (host) => group(host, 'group', 'wx-checkbox', (values) => values),
};

/** Several radios; its value is what is chosen. */
export const radioGroup: Builtin = {
  name: 'radio-group',
  properties: { name: '' },
  setUp: (host) => group(host, 'radiogroup', 'wx-radio', (values) => values[0] ?? ''),
};

function group(host: Host, role: string, member: string, pick: (values: string[]) => unknown) {
  const { element, get, trigger } = host;
  element.setAttribute('role', role);
  const value = () => {
    const chosen = element.querySelectorAll<HTMLElement>(`${member}[aria-checked="true"]`);
    return pick([...chosen].map((one) => one.dataset.value ?? ''));
  };
  element.addEventListener(changed, (event) => {
    event.stopPropagation();
    trigger('change', { value: value() });
  });
  registerControl(element, { name: () => String(get('name') ?? ''), value, reset() {}, activate() {} });
  return {};
}
