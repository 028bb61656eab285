import type { ActivityKind } from '../../domain/activities/kinds.ts';
import type { Per } from '../../domain/cadence/period.ts';
import type { Profile } from '../schema.ts';
import type { UnitFacts } from './mayAppoint.ts';

/** Something that a unit must hold again and again. */
export interface CadenceDuty {
  readonly code: 'training' | 'meeting' | 'allHands';
  readonly label: string;
  readonly article: string;
  readonly times: number;
  readonly per: Per;
  /** 原则上: missing it is a reminder, not a breach. */
  readonly soft: boolean;
  /** 至少: more is welcome. */
  readonly minimum: boolean;
  /** Kinds of activity that count. A thematic meeting is not an all-hands symposium (trap 22). */
  readonly kinds: readonly ActivityKind[];
  /** Counts only when the whole corps was invited. */
  readonly wholeCorps: boolean;
}

/**
 * What a unit of this level must hold per calendar year or half-year; `article` names all that it comes from.
 * A document that trains without a cadence makes no duty.
 */
export function cadenceDuties(
  { service }: Profile,
  { level }: Pick<UnitFacts, 'level'>,
): { article: string | null; duties: readonly CadenceDuty[] } {
  const duties = [...trainings(service, level), ...meetings(service), ...symposia(service)];
  return { article: duties.length > 0 ? duties.map(({ article }) => article).join(',') : null, duties };
}

type Service = Profile['service'];

function trainings({ training }: Service, level: string): CadenceDuty[] {
  const row = training?.value.find((one) => one.level === level);
  if (!training || !row?.times || !row.per) return [];
  const { times, per, min } = row;
  const { article } = training;
  return [
    {
      ...{ code: 'training', label: '集中培训', article, times, per, soft: false, minimum: min },
      ...{ kinds: ['training'], wholeCorps: false },
    },
  ];
}

function meetings({ meeting }: Service): CadenceDuty[] {
  if (!meeting) return [];
  const { article, value } = meeting;
  const { times, per, soft, includesTraining } = value;
  const label = includesTraining ? '监督员会议（含培训）' : '监督员会议';
  return [
    {
      ...{ code: 'meeting', label, article, times, per, soft, minimum: false },
      ...{ kinds: ['meeting'], wholeCorps: false },
    },
  ];
}

function symposia({ allHandsPerYear }: Service): CadenceDuty[] {
  if (!allHandsPerYear) return [];
  const { article, value } = allHandsPerYear;
  return [
    {
      ...{ code: 'allHands', label: '全体监督员座谈会', article, times: value.times, per: 'year' },
      ...{ soft: false, minimum: value.min, kinds: ['symposium'], wholeCorps: true },
    },
  ];
}
