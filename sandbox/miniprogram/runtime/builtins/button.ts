import type { Builtin } from './builtin.ts';
import { registerControl } from './control.ts';
import { openTypes } from './openTypes.ts';
import { isOn } from './truth.ts';

/** A button; its `open-type` asks WeChat for something. */
export const button: Builtin = {
  name: 'button',
  properties: {
    ...{ type: 'default', size: 'default', plain: false, disabled: false, loading: false, formType: '' },
    ...{
      openType: '',
      lang: 'en',
      scope: '',
      appParameter: '',
      sessionFrom: '',
      phoneNumberNoQuotaToast: true,
    },
  },
  setUp(host) {
    const { element, get } = host;
    element.setAttribute('role', 'button');
    element.tabIndex = 0;
    const act = () => {
      if (isOn(get('disabled'))) return;
      const formType = String(get('formType') ?? '');
      if (formType) element.dispatchEvent(new CustomEvent('wx-form', { bubbles: true, detail: formType }));
      const openType = String(get('openType') ?? '');
      if (openType) openTypes(openType)(host);
    };
    element.addEventListener('click', act);
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') element.click();
    });
    registerControl(element, { name: () => '', value: () => undefined, reset() {}, activate: act });
    return {
      type: (value) => element.setAttribute('type', String(value)),
      size: (value) => element.setAttribute('size', String(value)),
      plain: (value) => element.toggleAttribute('plain', isOn(value)),
      loading: (value) => element.toggleAttribute('loading', isOn(value)),
      disabled: (value) => {
        element.toggleAttribute('disabled', isOn(value));
        if (isOn(value)) element.setAttribute('aria-disabled', 'true');
        else element.removeAttribute('aria-disabled');
      },
    };
  },
};
