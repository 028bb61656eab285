import { identityChoices } from '../../forms/definitions/leadIdentity/identityChoices.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { ReporterIdentity } from './identity.ts';
import type { LeadStanding } from './outcomes.ts';

/** How somebody wants to be known, read from the form `lead-identity`. */
export interface KnownAs {
  standing: LeadStanding;
  /** For the anonymous: whether their WeChat identity may be kept, so that they find the lead again without the code. */
  remember: boolean;
  wantsReward: boolean;
  /** What goes into the vault. */
  identity: ReporterIdentity;
}

const standings: Readonly<Record<string, LeadStanding>> = identityChoices;

/**
 * Reads answers that the form has accepted. Whoever is anonymous leaves no name, whatever else was answered.
 * @throws Error for a choice that the form does not have: a defect
 */
export function knownAs(answers: Answers): KnownAs {
  const standing = standings[String(answers.identity)];
  if (!standing) throw new Error('An identity without a choice passed its form');
  const { name, mobile, coReporters, insider, authorConsent, authorName, authorContact } = answers;
  const number =
    typeof mobile === 'object' && mobile !== null && 'number' in mobile ? mobile.number : undefined;
  const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const author = authorConsent === true ? { name: said(authorName), contact: said(authorContact) } : null;
  return {
    standing,
    remember: answers.remember === true,
    wantsReward: answers.wantsReward === true,
    identity: {
      ...(standing === 'named' && said(name) ? { name: said(name) } : {}),
      ...(standing === 'named' && said(number) ? { mobile: said(number) } : {}),
      ...(standing === 'named' && said(coReporters) ? { coReporters: said(coReporters) } : {}),
      ...(said(insider) ? { insider: said(insider) } : {}),
      ...(author ? { author: { ...author, consents: true } } : {}),
    },
  };
}
