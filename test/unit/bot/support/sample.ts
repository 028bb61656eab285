import type { ConversationState, View } from '../../../../bot/engine/index.ts';
import type { Draft, Place } from '../../../../bot/engine/state.ts';
import { formDefinition } from '../../../../server/forms/definitions/index.ts';
import { checkCharacter } from '../../../../server/forms/engine/idNumber.ts';
import type { Answers } from '../../../../server/forms/engine/index.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import type { Profile } from '../../../../server/profiles/schema.ts';

const store = loadProfiles();
const [first] = store.all;
if (!first) throw new Error('no profile');

/** The newest rule-set of that name. */
export const profileOf = (id: string): Profile => store.get(id);

/** A profile with a printed application form. */
export const profile = first;
export const form = profile.recruit.applicationForm?.value ?? { id: '', version: 0 };
export const definition = formDefinition(form);

export const NOW = new Date('2026-11-23T02:00:00.000Z');

/** A made-up number with a correct check character: born 1990-03-07, a man. */
export const ID_NUMBER = `11010119900307003${checkCharacter('11010119900307003')}`;
/** The same day, a woman. */
export const ID_NUMBER_WOMAN = `11010119900307004${checkCharacter('11010119900307004')}`;

export const PHOTO = { id: 'file-1', mime: 'image/jpeg', size: 120_000, sha256: 'ab'.repeat(32) };

const at = NOW.toISOString();

/** A complete application of a self-nominated man in work. */
export const complete: Answers = {
  privacyConsent: { agreed: true, at },
  name: '张三',
  sex: '男',
  photo: PHOTO,
  sensitiveConsent: { agreed: true, at },
  politicalStatus: '群众',
  ethnicGroup: '汉族',
  idNumber: ID_NUMBER,
  healthConsent: { agreed: true, at },
  health: '健康',
  mobile: { number: '13800138000', verified: false },
  inWork: true,
  email: 'zhangsan@example.com',
  employer: '某某小学，教师',
  address: '人民路 1 号某某小区',
  education: '本科',
  school: '某某大学，会计学',
  reason: '我退休前做了三十年会计，熟悉票据和账目，平时常陪老人看病买药。'.repeat(3),
  declaration: { signedName: '张三', date: '2026-11-23' },
  remarks: '周末方便参加活动',
};

/** The account's only unit. */
export const ownUnit = { id: 'bureau-1', name: '测试区医疗保障局', isCurrent: true, isChosen: false };

export function view(change: Partial<View> = {}): View {
  return {
    now: NOW,
    bureau: { id: 'bureau-1', name: '测试区医疗保障局', phone: '010-12345678' },
    profile,
    person: { following: true },
    applications: [],
    newApplicationNo: 'SQ-0001',
    newNos: { tip: 'XS-0001', visit: 'ZF-0001', opinion: 'YJ-0001', complaint: 'TS-0001' },
    newClaimCode: '1234567890123456',
    ownMatters: [],
    claimedMatter: null,
    waitingAnswers: [],
    inbox: { items: [], unread: 0, more: false },
    leadOptions: { recent: [] },
    returnedReports: [],
    rewards: [],
    openCalls: [],
    appointment: null,
    units: [ownUnit],
    activities: [],
    documents: [],
    badge: null,
    institutions: [],
    focusClaims: [],
    yearList: null,
    invitation: null,
    binding: null,
    qrCode: null,
    miniPerson: null,
    testRecipient: null,
    ...change,
  };
}

/** A draft with everything answered before the place. */
export function draftAt(key: string, change: Partial<Draft> = {}): Draft {
  const index = definition.fields.findIndex((field) => field.key === key);
  const before = definition.fields.slice(0, index < 0 ? undefined : index).map((field) => field.key);
  const place: Place = index < 0 ? { kind: 'summary' } : { kind: 'field', key };
  return {
    form,
    mode: 'self',
    answers: Object.fromEntries(Object.entries(complete).filter(([name]) => before.includes(name))),
    passed: [],
    queue: [],
    at: place,
    misses: 0,
    savedAt: at,
    ...change,
  };
}

/** A conversation in the middle of an application, at the question of `key` (or at the `summary`). */
export function stateAt(key: string, change: Partial<Draft> = {}): ConversationState {
  return {
    v: 1,
    updatedAt: at,
    frame: { dialog: 'form', purpose: 'apply' },
    drafts: { apply: draftAt(key, change) },
  };
}
