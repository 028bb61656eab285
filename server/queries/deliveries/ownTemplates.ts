import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { GaugeServices } from './accountGauges.ts';
import { checkTemplates, type TemplateCheck } from './checkTemplates.ts';

/**
 * The templates of the actor's own account, compared with WeChat's list now; `checks` is null when WeChat does not answer,
 * and empty for a bureau that shares another's account.
 * @throws DomainError `permission.denied`
 */
export async function ownTemplates({
  actor,
  accounts,
  log,
}: StaffContext & Pick<GaugeServices, 'accounts'>): Promise<{ checks: TemplateCheck[] | null }> {
  const { bureauId } = actor;
  authorize(actor, 'delivery.quota', { bureauId });
  const own = [...accounts.values()].find(({ settings }) => settings.bureauId === bureauId);
  if (!own) return { checks: [] };
  try {
    return { checks: await checkTemplates(own) };
  } catch (error) {
    log.warn({ err: error, account: own.settings.key }, 'the message templates could not be checked');
    return { checks: null };
  }
}
