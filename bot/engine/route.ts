import { type DialogName, dialogOf, dialogs } from '../dialogs/index.ts';
import { unitOfScene } from '../dialogs/units.ts';
import { compact, halfWidth } from '../text/normalise.ts';
import type { Input } from './types.ts';

const names = Object.keys(dialogs) as DialogName[];

/** The dialog that a message starts wherever it is said: a whole-message command, a menu button, or following. */
export function commandOf(input: Input): DialogName | null {
  if (input.kind === 'text') {
    const said = compact(input.text) || halfWidth(input.text);
    return names.find((name) => dialogOf(name).words.includes(said)) ?? null;
  }
  if (input.kind !== 'event') return null;
  return eventCommands[input.event](input.key);
}

type EventName = Extract<Input, { kind: 'event' }>['event'];

/** A poster of one unit leads to that unit, any other to the welcome. */
const scanned = (key: string | undefined): DialogName => (unitOfScene(key) === null ? 'welcome' : 'unit');

const eventCommands: Readonly<Record<EventName, (key: string | undefined) => DialogName | null>> = {
  subscribe: scanned,
  // Scanning while already following: the person stands at our poster and wants to know what this is.
  scan: scanned,
  click: (key) => names.find((name) => dialogOf(name).menuKey === key && key !== undefined) ?? 'menu',
  unsubscribe: () => null,
  view: () => null,
  other: () => null,
};
