import type { paths } from './schema.generated.d.ts';

type Answer<P extends keyof paths, M extends 'get' | 'post'> = paths[P][M] extends {
  responses: { 200: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

type Body<P extends keyof paths> = paths[P]['post'] extends {
  requestBody: { content: { 'application/json': infer T } };
}
  ? T
  : never;

export type Session = Answer<'/api/session', 'get'>;
export type Credentials = Body<'/api/sessions'>;
export type ApplicationList = Answer<'/api/applications', 'get'>;
export type ApplicationRow = ApplicationList['rows'][number];
export type ApplicationDetail = Answer<'/api/applications/{no}', 'get'>;
export type ApplicationItem = ApplicationDetail['items'][number];
export type ApplicationStatus = ApplicationDetail['status'];
export type Scoring = ApplicationDetail['scoring'];
export type UnitOpinion = NonNullable<ApplicationDetail['unitOpinion']>;
export type InvitationList = Answer<'/api/invitations', 'get'>;
export type Invited = Answer<'/api/invitations', 'post'>;
export type Headcount = Answer<'/api/headcount', 'get'>;
export type DecisionBody = Body<'/api/applications/{no}/decisions'>;
export type Decision = DecisionBody['decision'];
