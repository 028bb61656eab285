type Listener = (data: unknown) => void;

/** One end of the channel between a page and the one that it opened. */
export interface EventChannel {
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string): void;
  emit(name: string, data: unknown): void;
}

/** Both ends: what one emits, the other hears. What is emitted before anybody listens is kept, as in WeChat. */
export function createChannel(): { opener: EventChannel; opened: EventChannel } {
  const sides = [new Map<string, Listener[]>(), new Map<string, Listener[]>()] as const;
  const kept = [new Map<string, unknown[]>(), new Map<string, unknown[]>()] as const;
  const end = (own: 0 | 1, other: 0 | 1): EventChannel => ({
    on(name, listener) {
      sides[own].set(name, [...(sides[own].get(name) ?? []), listener]);
      for (const data of kept[own].get(name) ?? []) listener(data);
      kept[own].delete(name);
    },
    once(name, listener) {
      this.on(name, (data) => {
        sides[own].delete(name);
        listener(data);
      });
    },
    off: (name) => void sides[own].delete(name),
    emit(name, data) {
      const listeners = sides[other].get(name);
      if (listeners) for (const listener of listeners) listener(data);
      else kept[other].set(name, [...(kept[other].get(name) ?? []), data]);
    },
  });
  return { opener: end(0, 1), opened: end(1, 0) };
}
