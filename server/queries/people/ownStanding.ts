import { miniPersonContext } from '../../commands/identities/linkRow.ts';
import { Appointment } from '../../models/appointment.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';
import { IdentityLink, type IdentityLinkDoc } from '../../models/identityLink.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { linksAmong } from '../identities/linksOf.ts';

/** More than one institution complains of. */
const looked = 20;

type Row =
  | ({ from: 'link' } & IdentityLinkDoc)
  | { from: 'term'; supervisorId: string }
  | ({ from: 'complaint' } & ComplaintDoc);

/** Who a follower is, as far as other tables say so in the clear. */
export interface OwnStanding {
  /** Their ids in the mini program. */
  miniPersonIds: string[];
  /** The supervisors that they are or were, of whatever bureau. */
  supervisorIds: string[];
  /** What they filed for institutions, newest first. */
  filed: ComplaintDoc[];
}

/**
 * Everything about a follower that `ownMatters` needs before it looks at matters, in one read. The vault is not in it, on
 * purpose: a command with the person beside the keyed hash of the vault would, in a log of the store, tell which leads are
 * theirs (ADR 0010).
 */
export async function ownStanding(
  crypto: FieldCrypto,
  follower: { _id: string; accountKey: string; unionIndex?: string | null | undefined },
): Promise<OwnStanding> {
  const { _id: personId, unionIndex } = follower;
  const rows = await IdentityLink.aggregate<Row>([
    { $match: { $or: [{ personId }, ...(unionIndex ? [{ unionIndex }] : [])] } },
    { $addFields: { from: 'link' } },
    {
      $unionWith: {
        coll: Appointment.collection.name,
        pipeline: [{ $match: { personId } }, { $project: { supervisorId: 1, from: 'term' } }],
      },
    },
    {
      $unionWith: {
        coll: Complaint.collection.name,
        pipeline: [
          { $match: { filedBy: personId } },
          { $sort: { receivedAt: -1 } },
          { $limit: looked },
          {
            $project: {
              ...{ no: 1, status: 1, article: 1, receivedAt: 1, decidedAt: 1 },
              from: 'complaint',
            },
          },
        ],
      },
    },
  ]);
  const links = rows.filter((row) => row.from === 'link');
  const terms = rows.filter((row) => row.from === 'term');
  return {
    miniPersonIds: linksAmong(links, follower).map((link) =>
      crypto.open<string>(link.miniPersonSealed, miniPersonContext(link._id)),
    ),
    supervisorIds: [...new Set(terms.map(({ supervisorId }) => supervisorId))],
    filed: rows
      .filter((row) => row.from === 'complaint')
      .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()),
  };
}
