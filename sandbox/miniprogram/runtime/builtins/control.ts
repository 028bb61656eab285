/** What a form knows of a control inside it. */
export interface Control {
  name(): string;
  value(): unknown;
  reset(): void;
  /** What a tap on its label does. */
  activate(): void;
}

const controls = new WeakMap<Element, Control>();

/** Marks the host of a control, so that forms and labels find it. */
export function registerControl(host: Element, control: Control): void {
  host.setAttribute('data-control', '');
  controls.set(host, control);
}

/** The controls inside an element, in the order of the document. */
export function controlsIn(element: Element): Control[] {
  return [...element.querySelectorAll('[data-control]')].flatMap((host) => controlOf(host) ?? []);
}

/** The control that has this host. */
export function controlOf(host: Element | null): Control | undefined {
  return host ? controls.get(host) : undefined;
}
