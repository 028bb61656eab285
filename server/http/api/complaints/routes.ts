import { enterComplaint } from '../../../commands/complaints/enterComplaint.ts';
import { excludeFromComplaint } from '../../../commands/complaints/excludeFromComplaint.ts';
import { supplyDocumentAsStaff } from '../../../commands/complaints/supplyDocument.ts';
import { beijingDay } from '../../../domain/time.ts';
import { presentComplaint, presentComplaintRow } from '../../../presenters/complaints/complaint.ts';
import { complaintEntryForm } from '../../../queries/complaints/complaintEntryForm.ts';
import { complaintOptions } from '../../../queries/complaints/complaintOptions.ts';
import { getComplaint } from '../../../queries/complaints/getComplaint.ts';
import { listComplaints } from '../../../queries/complaints/listComplaints.ts';
import { openComplaintFile } from '../../../queries/complaints/openComplaintFile.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { originalFile, previewFile } from '../uploads/evidenceFiles.ts';
import { complaintLinkPageRoutes } from './linkPageRoutes.ts';
import { complaintLinkRoutes } from './linkRoutes.ts';
import * as schema from './schema.ts';
import { complaintStepRoutes } from './stepRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...{ ...deps, objects: deps.objectStore, actor: session.actor },
});
const one = { notFound: 'complaint.not_found', params: schema.numberSchema } as const;
const oneFile = { notFound: 'complaint.not_found', params: schema.fileParamsSchema } as const;

/** Complaints of institutions about supervisors. */
export const complaintRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/complaints',
    summary: '机构反映监督员的列表',
    permission: 'complaint.list',
    query: schema.listQuerySchema,
    response: json(schema.listSchema),
    async handler({ query }, call) {
      const { rows, counts, nextCursor } = await listComplaints(contextOf(call), query);
      return { rows: rows.map(presentComplaintRow), counts, nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/complaint-form',
    summary: '录入机构反映的表单',
    permission: 'complaint.register',
    response: json(schema.formSchema),
    handler: async (_input, call) => ({ form: await complaintEntryForm(contextOf(call)) }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/complaints',
    summary: '录入书面、电话或来访的反映',
    permission: 'complaint.register',
    body: schema.enterSchema,
    response: json(schema.enteredSchema),
    handler: ({ body }, call) => {
      const { clock, ids } = call.deps;
      return enterComplaint(contextOf(call), { ...body, no: ids.matter('TS', beijingDay(clock.now())) });
    },
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/complaints/:no',
    summary: '一件机构反映',
    permission: 'complaint.read',
    response: json(schema.complaintSchema),
    handler: async ({ params }, call) => presentComplaint(await getComplaint(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/complaints/:no/options',
    summary: '办理机构反映时可选的人员和条款',
    permission: 'complaint.read',
    response: json(schema.optionsSchema),
    handler: ({ params }, call) => complaintOptions(contextOf(call), params),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/complaints/:no/document',
    summary: '补录书面反映材料',
    permission: 'complaint.register',
    body: schema.documentSchema,
    response: nothing(),
    handler: ({ params, body }, call) => supplyDocumentAsStaff(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/complaints/:no/exclusions',
    summary: '个案回避',
    permission: 'complaint.read',
    body: schema.exclusionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => excludeFromComplaint(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneFile,
    method: 'get',
    path: '/api/complaints/:no/evidence/:id/preview',
    summary: '材料预览（不含拍摄信息）',
    permission: 'complaint.read',
    response: previewFile(),
    handler: ({ params }, call) => openComplaintFile(contextOf(call), { ...params, as: 'preview' }),
  }),
  staffRoute({
    ...oneFile,
    method: 'get',
    path: '/api/complaints/:no/evidence/:id/original',
    summary: '下载材料原件',
    permission: 'complaint.read',
    response: originalFile(),
    handler: ({ params }, call) => openComplaintFile(contextOf(call), { ...params, as: 'original' }),
  }),
  ...complaintStepRoutes,
  ...complaintLinkRoutes,
  ...complaintLinkPageRoutes,
];
