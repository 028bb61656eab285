/**
 * Turns the wish to stop (Ctrl-C, kill, a closed terminal) into a value.
 * Further signals while stopping are ignored: stopping has its own time limits.
 */
export function stopSignal(): { signal: AbortSignal; stopped: Promise<void> } {
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        controller.abort(new Error('stopped'));
        resolve();
      });
    }
  });
  return { signal: controller.signal, stopped };
}
