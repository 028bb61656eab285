import type { Template } from '../config.ts';
import type { GrantRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { fail } from './errors.ts';

/** What a person granted for a subscription template so far. `openid` is the one of the sending app. */
export function grantOf(world: World, openid: string, templateId: string): GrantRow {
  return (
    world.grants.get(`${openid} ${templateId}`) ?? {
      openid,
      templateId,
      remaining: 0,
      longTerm: false,
      refused: false,
    }
  );
}

/** One tap on the popup: a one-time template gains one send, a long-term one is on until refused. */
export function recordTap(world: World, openid: string, template: Template, accepted: boolean): GrantRow {
  const grant = grantOf(world, openid, template.template_id);
  grant.refused = !accepted;
  if (template.subscribe === 'longterm') grant.longTerm = accepted;
  else if (accepted) grant.remaining += 1;
  return save(world, grant);
}

/** The person switched the notice off in the settings: nothing is left. */
export function withdraw(world: World, openid: string, templateId: string): GrantRow {
  const grant = grantOf(world, openid, templateId);
  return save(world, Object.assign(grant, { remaining: 0, longTerm: false, refused: true }));
}

/** Takes one send; 43101 when the person refused or the grants are used up (wechat.md §2.2). */
export function spendGrant(world: World, openid: string, templateId: string): void {
  const grant = grantOf(world, openid, templateId);
  if (grant.longTerm) return;
  if (grant.remaining <= 0) throw fail(43101);
  grant.remaining -= 1;
  save(world, grant);
}

function save(world: World, grant: GrantRow): GrantRow {
  return world.grants.put(`${grant.openid} ${grant.templateId}`, grant);
}
