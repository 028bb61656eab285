import { IdentityLink } from '../../models/identityLink.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { linksOf } from '../../queries/identities/linksOf.ts';
import type { CommandContext } from '../context.ts';
import { linkIdOf } from './linkRow.ts';

const apart = { $set: { unlinked: true }, $unset: { personId: 1 } } as const;

/** Takes back every link of a follower; doing it twice changes nothing. */
export async function unlinkFollower(
  context: CommandContext,
  person: { _id: string; bureauId: string; accountKey: string; unionIndex?: string | null | undefined },
): Promise<void> {
  await inTransaction(async () => {
    const linked = await linksOf(person);
    if (linked.length === 0) return;
    await IdentityLink.updateMany({ _id: { $in: linked.map(({ _id }) => _id) } }, apart);
    const object = { kind: 'person', id: person._id } as const;
    await appendEvent(context, { type: 'person.unlinked', bureauId: person.bureauId, object, data: {} });
  });
}

/** The same from the mini program, whose people are known to no event. */
export async function unlinkMiniPerson(
  { crypto }: Pick<CommandContext, 'crypto'>,
  miniPersonId: string,
): Promise<void> {
  await inTransaction(async () => {
    await IdentityLink.updateOne({ _id: linkIdOf(crypto, miniPersonId) }, apart);
  });
}
