import type { Audience } from '../../domain/broadcasts/audience.ts';
import { isLevel, levelLabels } from '../../domain/bureaus/levels.ts';

/** Whom a broadcast is for, in a line: what whoever approves it must see. */
export function audienceWords({
  units,
  below,
  profiles,
  levels,
  specialties,
  groups,
  tags = [],
}: Audience): string {
  const place = units.length > 0 ? `选定的 ${units.length} 个单位` : '本单位';
  const narrowed = [
    levels.map((level) => (isLevel(level) ? levelLabels[level] : level)).join('、'),
    profiles.length > 0 ? `执行选定的 ${profiles.length} 种办法的单位` : '',
    groups.length > 0 ? `来源：${groups.join('、')}` : '',
    specialties.length > 0 ? `专业、工作或经历：${specialties.join('、')}` : '',
    tags.length > 0 ? `标签：${tags.join('、')}` : '',
  ].filter((part) => part !== '');
  const whole = `${place}${below ? '和所有下级单位' : ''}的在聘监督员`;
  return narrowed.length > 0 ? `${whole}（只限${narrowed.join('；')}）` : whole;
}
