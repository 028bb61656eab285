import { randomText } from '../world/ids.ts';
import type { Person, QrRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { BadInput } from './badInput.ts';

/**
 * The QR code a person scans: by ticket, or by scene. A typed scene without a code made by qrcode/create
 * stands for a printed one from earlier days and gets a ticket of its own.
 */
export function findQr(
  { world, person }: { world: World; person: Person },
  input: { scene?: string | undefined; ticket?: string | undefined },
): Pick<QrRow, 'scene' | 'ticket'> {
  const row = find(world, person.account, input);
  if (row !== undefined) {
    if (row.expiresAt !== null && row.expiresAt <= world.clock.now()) {
      throw new BadInput(
        [{ path: input.ticket ? 'ticket' : 'scene', message: 'the QR code has run out' }],
        409,
      );
    }
    return row;
  }
  if (input.scene === undefined || input.scene === '') {
    throw new BadInput([{ path: 'ticket', message: 'no such QR code' }]);
  }
  return { scene: input.scene, ticket: `gQ${randomText(94)}` };
}

/** The newest code of a scene counts: an old temporary one may have run out. */
function find(
  world: World,
  account: string,
  input: { scene?: string | undefined; ticket?: string | undefined },
) {
  if (input.ticket !== undefined) {
    const row = world.qrcodes.get(input.ticket);
    return row?.account === account ? row : undefined;
  }
  return [...world.qrcodes.values()].filter((q) => q.account === account && q.scene === input.scene).at(-1);
}
