import type { ContentOutcome, SkipReason } from './plan.ts';

const reasons: Readonly<Record<SkipReason, string>> = {
  private_to_bureau: '只给本单位看，不公开，不送微信检查',
  evidence_must_not_leave: '举报和走访的内容、材料不外传，不送微信检查',
  needs_public_url: '微信检查图片要用公开网址，照片不放到公开网址，请人工看',
  nothing_public: '没有会公开的文字，不用检查',
  not_in_mini_program_for_two_hours: '交来时本人已离开小程序，微信不作检查，请人工看“工作单位”',
};

const suggestions = {
  pass: '微信检查通过',
  review: '微信建议人工看一下“工作单位”的用语',
  risky: '微信认为“工作单位”的用语不妥，请人工看',
} as const;

/** What staff read about a check, with what they do next. */
export function contentCheckInWords(outcome: ContentOutcome): string {
  if (outcome.kind === 'skipped') return reasons[outcome.reason];
  if (outcome.kind === 'failed') return '微信没有回应，没有检查，请人工看“工作单位”';
  return suggestions[outcome.suggest];
}
