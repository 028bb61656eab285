import type { Directive } from 'vue';

type Attributes = Record<string, string | boolean | undefined>;

/**
 * Puts attributes on the real input or textarea inside a TDesign control, which keeps attributes on its
 * wrapper: names for tests, and what screen readers need. `undefined` and `false` remove.
 */
export const vControl: Directive<HTMLElement, Attributes> = {
  mounted: (wrapper, { value }) => apply(wrapper, value),
  updated: (wrapper, { value }) => apply(wrapper, value),
};

function apply(wrapper: HTMLElement, attributes: Attributes): void {
  const control = wrapper.matches('input, textarea') ? wrapper : wrapper.querySelector('input, textarea');
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) control?.removeAttribute(name);
    else control?.setAttribute(name, value === true ? 'true' : value);
  }
}
