import { leadForm } from '../../../commands/leads/checkedLead.ts';
import { enterLead } from '../../../commands/leads/enterLead.ts';
import { leadForms } from '../../../queries/leads/leadForms.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { enteredSchema, entryFormsSchema, entrySchema } from './entrySchema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** What came by telephone, letter or visit, put down by staff. */
export const leadEntryRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/lead-forms',
    summary: '登记线索用的表',
    permission: 'lead.enter',
    response: json(entryFormsSchema),
    handler: (_, call) => leadForms(contextOf(call)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads',
    summary: '登记来电、来信、来访的线索',
    permission: 'lead.enter',
    body: entrySchema,
    response: json(enteredSchema),
    handler({ body: { receivedAt, ...entered } }, call) {
      const at = receivedAt ? { receivedAt: new Date(receivedAt) } : {};
      return enterLead(contextOf(call), { ...entered, form: leadForm, ...at });
    },
  }),
];
