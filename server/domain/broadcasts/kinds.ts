import type { ObjectKind } from '../events/types.ts';

/** What one kind of broadcast is, and what must be known before it goes out. */
export interface BroadcastKindFacts {
  /** What people call it. */
  readonly label: string;
  /** Number and date of the document that it makes known must be named. */
  readonly needsSource: boolean;
  /** The matter of ours that it announces; null where it announces none. */
  readonly about: ObjectKind | null;
  /** Whether a case that is over and public may be told, such as “张某”. */
  readonly tellsCases: boolean;
  /** Whether institutions may be named: in public cases, and where naming them is the point. */
  readonly namesInstitutions: boolean;
}

/**
 * Everything that goes to many supervisors (domain notes §3.9). A new kind is one entry here and one in
 * `profiles/decisions/broadcastKinds`, which says who may send it and on what article.
 */
export const broadcastKinds = {
  policy: { label: '政策', needsSource: true, about: null, tellsCases: false, namesInstitutions: false },
  file: { label: '文件', needsSource: true, about: 'document', tellsCases: false, namesInstitutions: false },
  briefing: {
    label: '简报',
    needsSource: false,
    about: 'document',
    tellsCases: false,
    namesInstitutions: false,
  },
  institutionList: {
    label: '定点机构名单',
    needsSource: false,
    about: 'yearList',
    tellsCases: false,
    namesInstitutions: true,
  },
  call: { label: '选聘公告', needsSource: false, about: 'call', tellsCases: false, namesInstitutions: false },
  results: {
    label: '选聘结果',
    needsSource: false,
    about: 'call',
    tellsCases: false,
    namesInstitutions: false,
  },
  exposure: {
    label: '典型案例曝光',
    needsSource: true,
    about: null,
    tellsCases: true,
    namesInstitutions: true,
  },
} as const satisfies Record<string, BroadcastKindFacts>;

export type BroadcastKind = keyof typeof broadcastKinds;

export const broadcastKindNames = Object.keys(broadcastKinds) as [BroadcastKind, ...BroadcastKind[]];
