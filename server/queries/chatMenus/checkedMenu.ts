import { menuProblems } from '../../../bot/menus/menuProblems.ts';
import { tidyButtons, toMenu } from '../../../bot/menus/toMenu.ts';
import type { EditableMenu, RawButton } from '../../../bot/menus/types.ts';
import type { Services } from '../../commands/context.ts';
import type { Problem } from '../../domain/errors.ts';

/** Hosts that menus may lead to: our own, WeChat's articles, and those of authorities (ours). */
export function menuHosts({ publicUrl }: Pick<Services, 'publicUrl'>): string[] {
  return [new URL(publicUrl).hostname, 'mp.weixin.qq.com', '.gov.cn'];
}

/** A menu as it would be published, and everything that is wrong with it. */
export function checkedMenu(
  services: Pick<Services, 'publicUrl'>,
  typed: readonly RawButton[],
): { menu: EditableMenu; problems: Problem[] } {
  const buttons = tidyButtons(typed);
  return { menu: toMenu(buttons), problems: menuProblems(buttons, { hosts: menuHosts(services) }) };
}
