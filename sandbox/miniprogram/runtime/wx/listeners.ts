/** Who hears what under one roof: recorder, player, page channel. */
export interface Listeners<Detail> {
  /** Makes `onName(listener)` of WeChat. */
  on(name: string): (listener: (detail: Detail) => void) => void;
  /** Tells everybody, after the running code, as WeChat does. */
  tell(name: string, detail: Detail): void;
}

/** Listeners by name of the event. */
export function createListeners<Detail>(): Listeners<Detail> {
  const listeners = new Map<string, ((detail: Detail) => void)[]>();
  return {
    on: (name) => (listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    tell: (name, detail) =>
      queueMicrotask(() => {
        for (const listener of listeners.get(name) ?? []) listener(detail);
      }),
  };
}
