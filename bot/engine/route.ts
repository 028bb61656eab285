import { type DialogName, dialogOf, dialogs } from '../dialogs/index.ts';
import { textOf } from '../fields/types.ts';
import { compact, halfWidth } from '../text/normalise.ts';
import type { Input } from './types.ts';

const names = Object.keys(dialogs) as DialogName[];

/** The dialog that a message starts wherever it is said: a whole-message command, a menu button, or following. */
export function commandOf(input: Input): DialogName | null {
  if (input.kind !== 'event') {
    const text = textOf(input);
    const whole = halfWidth(text);
    const said = compact(text) || whole;
    if (said === '') return null;
    return (
      names.find((name) => dialogOf(name).words.includes(said)) ??
      names.find((name) => dialogOf(name).starts?.(whole)) ??
      null
    );
  }
  return eventCommands[input.event](input.key);
}

type EventName = Extract<Input, { kind: 'event' }>['event'];

const eventCommands: Readonly<Record<EventName, (key: string | undefined) => DialogName | null>> = {
  subscribe: (scene) => sceneDialog(scene) ?? 'welcome',
  // Scanning while already following: the person stands at our poster and wants to know what this is.
  scan: (scene) => sceneDialog(scene) ?? 'welcome',
  click: (key) => names.find((name) => dialogOf(name).menuKey === key && key !== undefined) ?? 'menu',
  unsubscribe: () => null,
  view: () => null,
  other: () => null,
};

/** The dialog that a QR code was printed for. */
function sceneDialog(scene: string | undefined): DialogName | undefined {
  return names.find((name) => {
    const { scenePrefix } = dialogOf(name);
    return scenePrefix !== undefined && scene?.startsWith(scenePrefix);
  });
}
