import type { AnswerOf } from '../../api/types';

export type Interests = AnswerOf<'get', '/api/mini/interests'>;
export type InterestType = Interests['types'][number]['value'];

/** What is being declared. */
export interface Declaring {
  /** One of the register, or null while it is only typed. */
  institution: { id: string; name: string } | null;
  said: string;
  type: InterestType | '';
  /** Whether it touches the supervision; null until answered. */
  matters: boolean | null;
}

export const nothingDeclared: Declaring = { institution: null, said: '', type: '', matters: null };

/** One declared interest as a card. */
export interface InterestCard {
  no: string;
  name: string;
  text: string;
  rule: string;
}

/** The declared ones; `rule` says what holds now. */
export function interestCards({ rows }: Interests): InterestCard[] {
  return rows.map(({ no, name, typeLabel, stateLabel, keepsAway }) => ({
    ...{ no, name, text: `${typeLabel}，${stateLabel}` },
    rule: keepsAway ? '请不要参与对它的监督。' : '',
  }));
}

/** What is still to be answered, all at once; empty when it can be sent. */
export function missing({ institution, said, type, matters }: Declaring): string {
  const open = [
    ...(institution || [...said.trim()].length >= 2 ? [] : ['是哪家机构']),
    ...(type ? [] : ['是哪种关系']),
    ...(matters === null ? ['会不会影响公正监督'] : []),
  ];
  return open.length > 0 ? `还要选：${open.join('、')}。` : '';
}

/** The body of the declaration. A name that was not found is sent as it was typed: staff look it up. */
export function declared({ institution, said, type, matters }: Declaring): object {
  const where = institution ? { institutionId: institution.id } : { institutionName: said.trim() };
  return { ...where, type, claimsImpartial: matters === false };
}
