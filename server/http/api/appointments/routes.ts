import { activateSupervisor } from '../../../commands/appointments/activateSupervisor.ts';
import { appointSupervisor } from '../../../commands/appointments/appointSupervisor.ts';
import { classifySupervisor } from '../../../commands/appointments/classifySupervisor.ts';
import { recordPublication } from '../../../commands/appointments/recordPublication.ts';
import { registerSupervisor } from '../../../commands/appointments/registerSupervisor.ts';
import { recordPublishConsent } from '../../../commands/appointments/setPublishConsent.ts';
import { tagSupervisor } from '../../../commands/appointments/tagSupervisor.ts';
import { offerBinding } from '../../../commands/people/offerBinding.ts';
import { appointmentStatuses, appointmentStatusLabels } from '../../../domain/appointments/machine.ts';
import { presentSupervisor } from '../../../presenters/supervisorDetail.ts';
import { presentSupervisorRow } from '../../../presenters/supervisorRow.ts';
import { getBadgeState } from '../../../queries/appointments/getBadgeState.ts';
import { getRegistrationOptions } from '../../../queries/appointments/getRegistrationOptions.ts';
import { getSupervisor } from '../../../queries/appointments/getSupervisor.ts';
import { listSupervisors } from '../../../queries/appointments/listSupervisors.ts';
import { previewAppointment } from '../../../queries/appointments/previewAppointment.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { certificateRoutes } from './certificateRoutes.ts';
import { publicAppointmentRoutes } from './publicRoutes.ts';
import {
  activatedSchema,
  activateSchema,
  appointedSchema,
  appointSchema,
  badgeSchema,
  bindingSchema,
  classificationSchema,
  detailSchema,
  listQuerySchema,
  listSchema,
  noSchema,
  previewSchema,
  publicationSchema,
  publishConsentSchema,
  registeredSchema,
  registerSchema,
  registrationSchema,
  tagsSchema,
} from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const statuses = appointmentStatuses.map((status) => ({ status, label: appointmentStatusLabels[status] }));

/** Terms of supervisors of the signed-in person's bureau. */
export const appointmentRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/applications/:no/appointment',
    summary: '聘任前的核对',
    permission: 'application.read',
    notFound: 'application.not_found',
    params: noSchema,
    response: json(previewSchema),
    handler: ({ params }, call) => previewAppointment(contextOf(call), params),
  }),
  staffRoute({
    method: 'post',
    path: '/api/applications/:no/appointment',
    summary: '聘任申请人',
    permission: 'appointment.appoint',
    notFound: 'application.not_found',
    params: noSchema,
    body: appointSchema,
    response: json(appointedSchema),
    handler: ({ params, body }, call) => appointSupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisors',
    summary: '监督员列表',
    permission: 'appointment.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listSupervisors(contextOf(call), query);
      return { rows: rows.map(presentSupervisorRow), statuses, nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisor-registration',
    summary: '登记已聘监督员需要填写什么',
    permission: 'appointment.register',
    response: json(registrationSchema),
    handler: (_input, call) => getRegistrationOptions(contextOf(call)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors',
    summary: '按纸质材料登记已聘监督员',
    permission: 'appointment.register',
    body: registerSchema,
    response: json(registeredSchema),
    handler: ({ body }, call) => registerSupervisor(contextOf(call), body),
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisors/:no',
    summary: '一位监督员',
    permission: 'appointment.read',
    notFound: 'appointment.not_found',
    params: noSchema,
    response: json(detailSchema),
    async handler({ params }, call) {
      const found = await getSupervisor(contextOf(call), params);
      return presentSupervisor(found, call.session.actor, call.deps.clock.now());
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisors/:no/badge',
    summary: '电子证状态',
    permission: 'appointment.read',
    notFound: 'appointment.not_found',
    params: noSchema,
    response: json(badgeSchema),
    handler: ({ params }, call) => getBadgeState(contextOf(call), params),
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/binding',
    summary: '发微信绑定码',
    permission: 'appointment.register',
    notFound: 'appointment.not_found',
    params: noSchema,
    response: json(bindingSchema),
    async handler({ params }, call) {
      const { code, expiresAt } = await offerBinding(contextOf(call), params);
      return { code, expiresAt: expiresAt.toISOString() };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/classification',
    summary: '登记专长和类别',
    permission: 'appointment.register',
    notFound: 'appointment.not_found',
    params: noSchema,
    body: classificationSchema,
    response: nothing(),
    handler: ({ params, body }, call) => classifySupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/tags',
    summary: '登记标签',
    permission: 'appointment.register',
    notFound: 'appointment.not_found',
    params: noSchema,
    body: tagsSchema,
    response: nothing(),
    handler: ({ params, body }, call) => tagSupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/activation',
    summary: '证书发齐后上任',
    permission: 'appointment.activate',
    notFound: 'appointment.not_found',
    params: noSchema,
    body: activateSchema,
    response: json(activatedSchema),
    async handler({ params, body }, call) {
      const { status, revision } = await activateSupervisor(contextOf(call), { ...params, ...body });
      return { status, statusLabel: appointmentStatusLabels[status], revision };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/publication',
    summary: '登记公布情况',
    permission: 'appointment.publish',
    notFound: 'appointment.not_found',
    params: noSchema,
    body: publicationSchema,
    response: nothing(),
    handler: ({ params, body }, call) => recordPublication(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/supervisors/:no/publish-consent',
    summary: '登记本人对公布的单独同意或撤回',
    permission: 'appointment.publish',
    notFound: 'appointment.not_found',
    params: noSchema,
    body: publishConsentSchema,
    response: nothing(),
    handler: ({ params, body }, call) => recordPublishConsent(contextOf(call), { ...params, ...body }),
  }),
  ...certificateRoutes,
  ...publicAppointmentRoutes,
];
