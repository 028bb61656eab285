import { z } from 'zod';
import { fileComplaint } from '../../../commands/complaints/fileComplaint.ts';
import { linkOwner } from '../../../commands/complaints/linkOwner.ts';
import { supplyDocument } from '../../../commands/complaints/supplyDocument.ts';
import { uploadThroughLink } from '../../../commands/complaints/uploadThroughLink.ts';
import { DomainError, type Problem } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../forms/engine/index.ts';
import { type ComplaintLinkView, getComplaintLink } from '../../../queries/complaints/getComplaintLink.ts';
import { uploadedFiles } from '../../../queries/complaints/uploadedFiles.ts';
import { complaintPage } from '../../pages/complaint.ts';
import { answersOf } from '../../pages/complaintFields.ts';
import type { FilledForm } from '../readBody.ts';
import { page } from '../responseKinds.ts';
import { type Call, publicRoute, type Route } from '../route.ts';

const paramsSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const formSchema = z.custom<FilledForm>((form) => typeof form === 'object' && form !== null);

const shared = {
  path: '/api/complaint-links/:token',
  permission: null,
  perMinute: 20,
  notFound: 'complaintLink.not_found',
  params: paramsSchema,
  response: page(),
} as const;

/** The institution has no account: what it does is written down as the system's. */
const contextOf = ({ deps }: Call) =>
  ({ ...deps, objects: deps.objectStore, actor: { kind: 'system', id: 'institution' } }) as const;

/** The page on which an institution files its complaint and reads the class of the result; whoever holds the link may. */
export const complaintLinkPageRoutes: readonly Route[] = [
  publicRoute({
    ...shared,
    method: 'get',
    summary: '机构反映监督员的页面',
    handler: async ({ params }, { deps }) => complaintPage(await getComplaintLink(deps, params)),
  }),
  publicRoute({
    ...shared,
    method: 'post',
    summary: '机构提交反映或补交书面材料',
    body: formSchema,
    bodyAs: 'multipart',
    async handler({ params, body }, call) {
      const context = contextOf(call);
      const view = await getComplaintLink(call.deps, params);
      const isForm = view.state === 'open' && view.definition;
      if (!isForm && !view.filed?.awaitsDocument) return complaintPage(view);
      const { kept, problems } = await keepFiles(call, params.token, view, body);
      const draft = { typed: body.fields, kept };
      if (problems.length > 0) return complaintPage(view, { ...draft, problems });
      try {
        if (isForm) {
          const answers = answersOf(isForm, body.fields, kept, call.deps.clock.now());
          await fileComplaint(context, { ...params, answers });
        } else {
          const fileIds = (kept.signedDocument ?? []).map(({ id }) => id);
          await supplyDocument(context, { ...params, fileIds });
        }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.code === 'input.invalid')
          return complaintPage(view, { ...draft, problems: error.problems });
        if (error.code === 'complaint.document_required') {
          const { code, message } = error;
          return complaintPage(view, { ...draft, problems: [{ path: 'signedDocument', code, message }] });
        }
        if (!['complaintLink.closed', 'complaint.wrong_status'].includes(error.code)) throw error;
      }
      return complaintPage(await getComplaintLink(call.deps, params));
    },
  }),
];

/** Stores the new files, and finds those that an earlier attempt stored, so that a refused form loses nothing. */
async function keepFiles(
  call: Call,
  token: string,
  { linkId }: ComplaintLinkView,
  { fields, files }: FilledForm,
) {
  const problems: Problem[] = [];
  const kept: Record<string, EvidenceItem[]> = {};
  for (const key of ['signedDocument', 'authorisation', 'evidence']) {
    const ids = fields[`kept.${key}`] ?? [];
    const earlier = await uploadedFiles(call.deps.crypto, linkOwner(linkId), ids.slice(0, 30));
    if (earlier.length > 0) kept[key] = earlier;
  }
  for (const { field, ...file } of files) {
    if (!['signedDocument', 'authorisation', 'evidence'].includes(field)) continue;
    try {
      const stored = await uploadThroughLink(contextOf(call), { token, ...file });
      kept[field] = [...(kept[field] ?? []), stored];
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'input.invalid') throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, path: field })));
    }
  }
  return { kept, problems };
}
