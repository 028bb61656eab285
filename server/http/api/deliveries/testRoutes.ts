import { offerTestCode } from '../../../commands/testSends/offerTestCode.ts';
import { sendTest } from '../../../commands/testSends/sendTest.ts';
import { messageExamples } from '../../../domain/messages/examples.ts';
import { messageLabels } from '../../../domain/messages/labels.ts';
import { presentTestSend } from '../../../presenters/testSend.ts';
import { listTests } from '../../../queries/testSends/listTests.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { testAnswerSchema, testCodeSchema, testSendSchema, testsSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const kinds = Object.keys(messageExamples).map((kind) => ({ kind, label: messageLabels[kind] ?? kind }));

/** Examples that staff send to their own WeChat. */
export const testRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/deliveries/tests',
    summary: '试发的消息',
    permission: 'delivery.test',
    response: json(testsSchema),
    async handler(_input, call) {
      const { receivesUntil, rows } = await listTests(contextOf(call));
      return {
        ...{ kinds, rows: rows.map(presentTestSend) },
        receivesUntil: receivesUntil?.toISOString() ?? null,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/deliveries/test-codes',
    summary: '取测试码',
    permission: 'delivery.test',
    response: json(testCodeSchema),
    async handler(_input, call) {
      const { code, expiresAt } = await offerTestCode(contextOf(call));
      return { code, expiresAt: expiresAt.toISOString() };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/deliveries/tests',
    summary: '试发一条消息',
    permission: 'delivery.test',
    perMinute: 20,
    body: testSendSchema,
    response: json(testAnswerSchema),
    handler: async ({ body }, call) => presentTestSend(await sendTest(contextOf(call), body)),
  }),
];
