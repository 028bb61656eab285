import { basisPoints, percentOf, percentText, yuan } from './money.ts';
import type { RewardRules } from './rules.ts';

export type * from './rules.ts';
export { splitReward } from './splitReward.ts';

/** What staff found about a case, from which the amount follows. */
export interface RewardBasis {
  /** What the fund lost, in fen. */
  readonly lossFen: number;
  /** Index into the percentages of the row; null where it has none. */
  readonly grade: number | null;
  /** A percentage that a person takes from a text which they have before them, with its name. */
  readonly manualPct?: { readonly pct: number; readonly source: string } | undefined;
  /** Works there or is a competitor, as verified. */
  readonly insider: boolean;
  /** Day of approval, `YYYY-MM-DD` (ours: which day governs is not confirmed). */
  readonly day: string;
}

/** One step of an amount. */
export interface RewardLine {
  readonly text: string;
  /** Article, outside source of the domain notes, `ours`, or `manual`: named by a person. */
  readonly source: string;
  /** What people call that source. */
  readonly basis: string;
  /** The amount after this step, in fen; null for a remark. */
  readonly fen: number | null;
}

/** Something that a person has to answer before there is an amount. */
export interface RewardAsk {
  readonly code: string;
  readonly text: string;
}

export interface RewardAmount {
  /** Null exactly when something must be asked first. */
  readonly fen: number | null;
  readonly lines: readonly RewardLine[];
  readonly asks: readonly RewardAsk[];
}

interface Percentage {
  points: number;
  name: string;
  source: string;
  basis: string;
}

const oursText = '本系统的默认做法，没有文件依据';

/**
 * What the reward of a whole case is, step by step: percentage, floor, cap. Integers in fen throughout; the percentage is
 * counted in hundredths of a percent. Nothing is guessed: where no source gives a number, the answer is a question.
 */
export function computeReward(rules: RewardRules, basis: RewardBasis): RewardAmount {
  const asks: RewardAsk[] = [];
  const { national } = rules;
  const { lossFen } = basis;
  if (basis.day !== rules.day) {
    asks.push({ code: 'other_day', text: '奖励规则不是这一天的，请刷新后重新计算。' });
  }
  if (!national) {
    asks.push({ code: 'before_rule', text: '这一天国家奖励办法还没有施行，请先确认适用哪个办法。' });
  }
  if (!Number.isSafeInteger(lossFen) || lossFen <= 0) {
    asks.push({ code: 'no_loss', text: '请填写查实的基金损失金额；没有造成基金损失的，不能奖励。' });
  }
  const percentage = percentageOf(rules, basis);
  if ('code' in percentage) asks.push(percentage);
  if (asks.length > 0 || !national || 'code' in percentage) return { fen: null, lines: [], asks };

  const { points, name, source, basis: by } = percentage;
  const raw = percentOf(lossFen, points);
  const lines: RewardLine[] = [
    {
      text: `案值 ${yuan(lossFen)} × ${percentText(points)}（${name}）= ${yuan(raw.fen)}`,
      ...{ source, basis: by, fen: raw.fen },
    },
  ];
  if (raw.isRounded)
    lines.push({ text: '不足一分的部分四舍五入', source: 'ours', basis: oursText, fen: raw.fen });

  const floor = strictest(rules, 'floorFen', Math.max);
  const cap = strictest(rules, 'capFen', Math.min);
  const raised = Math.max(raw.fen, floor.fen);
  if (raised !== raw.fen) {
    lines.push({ text: `不足 ${yuan(floor.fen)} 的，按 ${yuan(floor.fen)} 奖励`, ...floor });
  }
  const fen = Math.min(raised, cap.fen);
  if (fen !== raised) lines.push({ text: `最高不超过 ${yuan(cap.fen)}`, ...cap });
  lines.push({ text: '按审批当天的标准计算', source: 'ours', basis: oursText, fen: null });
  lines.push({ text: `一次性奖励 ${yuan(fen)}`, source: national.source, basis: national.rule, fen });
  return { fen, lines, asks: [] };
}

/** The limit that holds: of the unit's own row or of the national rule, whichever leaves less room. */
function strictest(
  { row, rule, national }: RewardRules,
  name: 'floorFen' | 'capFen',
  pick: (a: number, b: number) => number,
): { fen: number; source: string; basis: string } {
  const own = row?.[name] ?? null;
  const whole = { source: national?.source ?? 'ours', basis: national?.rule ?? oursText };
  const nationalFen = national?.[name] ?? null;
  if (own === null || !row) return { fen: nationalFen ?? (name === 'floorFen' ? 0 : Infinity), ...whole };
  const fen = nationalFen === null ? own : pick(own, nationalFen);
  return fen === own ? { fen, source: row.article, basis: rule.names.join('、') } : { fen, ...whole };
}

function percentageOf(rules: RewardRules, basis: RewardBasis): Percentage | RewardAsk {
  if (basis.manualPct) return manualPercentage(rules, basis.manualPct);
  const { row } = rules;
  if (!row?.pct) {
    return {
      code: 'no_percentage',
      text: '没有查证到这里的奖励比例，请对照文件原文填写比例，并写明出自哪份文件第几条。',
    };
  }
  const known = basis.grade === null ? undefined : row.pct[basis.grade];
  if (basis.grade === null || known === undefined) {
    return { code: 'no_grade', text: '请选择奖励等级。' };
  }
  const label = row.labels?.[basis.grade] ?? `第 ${basis.grade + 1} 档`;
  const own = { source: row.article, basis: rules.rule.names.join('、') };
  if (!basis.insider) return { points: basisPoints(known) ?? 0, name: label, ...own };
  const more = row.insiderPct?.[basis.grade] ?? null;
  if (more === null) {
    return {
      code: 'no_insider_percentage',
      text: `没有查证到内部人员或同行举报在“${label}”这一档的比例，请对照文件原文填写，并写明出处。`,
    };
  }
  return { points: basisPoints(more) ?? 0, name: `${label}，内部人员或同行`, ...own };
}

function manualPercentage(
  { notSources }: RewardRules,
  { pct, source }: NonNullable<RewardBasis['manualPct']>,
): Percentage | RewardAsk {
  const points = basisPoints(pct);
  if (points === null) {
    return { code: 'bad_percentage', text: '比例应大于 0、不超过 100，最多两位小数。' };
  }
  const basis = source.trim();
  if (basis === '') return { code: 'no_source', text: '请写明这个比例出自哪份文件第几条。' };
  const wrong = notSources.find((name) => basis.includes(name));
  if (wrong !== undefined) {
    return { code: 'wrong_source', text: `“${wrong}”的标准不适用于这里，请用本地文件的比例。` };
  }
  return { points, name: `人工填写，依据：${basis}`, source: 'manual', basis };
}
