import type { Appliers, Host } from './builtin.ts';
import { registerControl } from './control.ts';
import { isOn } from './truth.ts';

/** Properties that input and textarea share. */
export const textProperties = {
  ...{ value: '', name: '', placeholder: '', placeholderStyle: '', placeholderClass: '', disabled: false },
  ...{ maxlength: 140, focus: false, autoFocus: false, cursorSpacing: 0, cursor: -1, adjustPosition: true },
  ...{ confirmType: 'done', confirmHold: false, holdKeyboard: false, selectionStart: -1, selectionEnd: -1 },
  alwaysEmbed: false,
};

/** Puts the real control of a browser into the host and lets it speak WeChat's events. */
export function textControl(host: Host, inner: HTMLInputElement | HTMLTextAreaElement): Appliers {
  const { element, get, set, trigger } = host;
  element.append(inner);
  inner.addEventListener('input', (event) => {
    event.stopPropagation();
    set('value', inner.value);
    trigger('input', { value: inner.value, cursor: inner.selectionStart ?? inner.value.length });
  });
  inner.addEventListener('change', (event) => event.stopPropagation());
  inner.addEventListener('focus', () => trigger('focus', { value: inner.value, height: 0 }));
  inner.addEventListener('blur', () => trigger('blur', { value: inner.value }));
  inner.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || inner instanceof HTMLTextAreaElement) return;
    trigger('confirm', { value: inner.value });
  });
  registerControl(element, {
    name: () => String(get('name') ?? ''),
    value: () => inner.value,
    reset: () => set('value', ''),
    activate: () => inner.focus(),
  });
  return {
    value(value) {
      const text = value === null || value === undefined ? '' : String(value);
      if (inner.value !== text) inner.value = text;
    },
    placeholder: (value) => {
      inner.placeholder = String(value ?? '');
    },
    disabled: (value) => {
      inner.disabled = isOn(value);
    },
    maxlength(value) {
      const limit = Number(value);
      if (limit >= 0) inner.maxLength = limit;
      else inner.removeAttribute('maxlength');
    },
    focus: (value) => isOn(value) && setTimeout(() => inner.focus()),
  };
}
