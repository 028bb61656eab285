import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { applyAria, ariaProperties } from './aria.ts';
import { isOn } from './truth.ts';

/** One element of a page that is one of WeChat's own components. */
export interface Host {
  element: HTMLElement;
  /** Value of one of its properties. */
  get(name: string): unknown;
  /** Changes a property as the person did, so that `model:` bindings see it. */
  set(name: string, value: unknown): void;
  trigger(name: string, detail?: Record<string, unknown>, options?: { bubbles?: boolean }): void;
}

/** What a property does when its value is there or changes. */
export type Appliers = Readonly<Record<string, (value: unknown) => void>>;

/** One of WeChat's own components. */
export interface Builtin {
  name: string;
  /** Its properties with their defaults; WeChat's documentation of each component lists them. */
  properties?: Readonly<Record<string, unknown>>;
  /** Where labels and roles for screen readers belong: the host unless a real control stands inside. */
  ariaTarget?: string;
  /** It does nothing by itself, so it is a plain element: there are very many of them. */
  plain?: boolean;
  setUp?(host: Host): Appliers;
}

/** Properties that every built-in has. */
export const common = {
  hidden: false,
  hoverClass: '',
  hoverStartTime: 0,
  hoverStayTime: 0,
  hoverStopPropagation: false,
};

interface Instance {
  getBackendElement(): HTMLElement;
  data: Record<string, unknown>;
  setData(values: Record<string, unknown>): void;
  triggerEvent(name: string, detail: unknown, options: object): void;
}

/** Makes a built-in known to all templates of the space. */
export function defineBuiltin(space: glassEasel.ComponentSpace, builtin: Builtin): void {
  if (builtin.plain) return;
  const appliers = new WeakMap<object, Appliers>();
  const defaults: Record<string, unknown> = { ...common, ...ariaProperties, ...builtin.properties };
  const properties = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      {
        type: null,
        value,
        observer(this: object, next: unknown) {
          apply(this as Instance, name, next);
        },
      },
    ]),
  );
  function apply(instance: Instance, name: string, value: unknown) {
    const own = appliers.get(instance)?.[name];
    if (own) return own(value);
    const element = instance.getBackendElement();
    if (name === 'hidden') return element.toggleAttribute('hidden', isOn(value));
    applyAria((builtin.ariaTarget && element.querySelector(builtin.ariaTarget)) || element, name, value);
  }
  const definition = space.defineComponent({
    is: `builtin/${builtin.name}`,
    properties,
    lifetimes: {
      created(this: unknown) {
        const instance = this as Instance;
        const own = builtin.setUp?.(hostOf(instance)) ?? {};
        appliers.set(instance, own);
        for (const [name, start] of Object.entries(own)) start(instance.data[name]);
      },
    },
  });
  space.setGlobalUsingComponent(builtin.name, definition.general());
}

function hostOf(instance: Instance): Host {
  return {
    element: instance.getBackendElement(),
    get: (name) => instance.data[name],
    set: (name, value) => instance.setData({ [name]: value }),
    trigger: (name, detail = {}, options = {}) => instance.triggerEvent(name, detail, options),
  };
}
