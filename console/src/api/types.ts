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
export type QrCodeRow = Answer<'/api/qr-codes', 'get'>['rows'][number];
export type QrCodeKind = QrCodeRow['kind'];
export type Headcount = Answer<'/api/headcount', 'get'>;
export type DecisionBody = Body<'/api/applications/{no}/decisions'>;
export type Decision = DecisionBody['decision'];
export type CallList = Answer<'/api/calls', 'get'>;
export type CallRow = CallList['rows'][number];
export type CallDetail = Answer<'/api/calls/{no}', 'get'>;
export type CallContent = Body<'/api/calls'>;
export type CallPublication = Body<'/api/calls/{no}/publication'>['publications'][number];

export type UnitTree = Answer<'/api/bureaus', 'get'>;
export type Unit = UnitTree['units'][number];
export type Overview = Answer<'/api/overview', 'get'>;
export type StaffList = Answer<'/api/bureaus/{id}/staff', 'get'>;
export type StaffAccount = StaffList['staff'][number];
export type NewStaffBody = Body<'/api/bureaus/{id}/staff'>;
export type CreatedStaff = Answer<'/api/bureaus/{id}/staff', 'post'>;
export type PullUpList = Answer<'/api/pull-ups', 'get'>;
export type ActivityList = Answer<'/api/activities', 'get'>;
export type ActivityDetail = Answer<'/api/activities/{no}', 'get'>;
export type Cadence = Answer<'/api/cadence', 'get'>;
export type AssessmentDetail = Answer<'/api/assessments/{no}', 'get'>;
export type AssessmentEntry = AssessmentDetail['rows'][number];
export type Term = Answer<'/api/supervisors/{no}/term', 'get'>;
export type TermActState = Term['acts']['renew'];
export type ConsentBody = Body<'/api/supervisors/{no}/consent'>;
export type AfterTermBody = Body<'/api/supervisors/{no}/after-term'>;
export type ProposalBody = Body<'/api/supervisors/{no}/dismissal'>;
export type DismissalBody = Body<'/api/supervisors/{no}/dismissal/decision'>;
export type SupervisorList = Answer<'/api/supervisors', 'get'>;
export type SupervisorDetail = Answer<'/api/supervisors/{no}', 'get'>;
export type AppointmentStatus = SupervisorDetail['status'];
export type TaskList = Answer<'/api/tasks', 'get'>;
export type TaskRow = TaskList['rows'][number];
export type TaskState = TaskRow['state'];
export type InstitutionRow = Answer<'/api/institutions', 'get'>['rows'][number];
export type InstitutionImport = Answer<'/api/institution-imports', 'get'>['rows'][number];
export type InterestRow = Answer<'/api/interests', 'get'>['rows'][number];
export type InterestType = InterestRow['type'];
export type InterestDecision = Body<'/api/interests/{no}/decisions'>['decision'];
export type YearListRow = Answer<'/api/year-lists', 'get'>['rows'][number];
export type FocusClaimRow = Answer<'/api/focus-claims', 'get'>['rows'][number];
export type LeadList = Answer<'/api/leads', 'get'>;
export type LeadRow = LeadList['rows'][number];
export type LeadStatus = LeadRow['status'];
export type LeadDetail = Answer<'/api/leads/{no}', 'get'>;
export type LeadStep = LeadDetail['steps'][number]['name'];
export type LeadClock = LeadDetail['clocks'][number];
export type LeadMessage = LeadDetail['messages'][number];
export type LeadEvidence = LeadDetail['evidence'][number];
export type LeadOptions = Answer<'/api/leads/{no}/options', 'get'>;
export type IdentityRequest = LeadDetail['identityRequests'][number];
export type IdentityPurpose = Body<'/api/leads/{no}/identity-requests'>['purpose'];
export type Identity = Answer<'/api/leads/{no}/identity-requests/{id}/opening', 'post'>;
export type ToldWay = Body<'/api/leads/{no}/told'>['by'];
export type DueClock = Answer<'/api/clocks', 'get'>['rows'][number];
export type StoredEvidence = Answer<'/api/uploads/{id}/finish', 'post'>;
export type EnteredLead = Answer<'/api/leads', 'post'>;
export type LeadEntry = Body<'/api/leads'>;
export type ComplaintList = Answer<'/api/complaints', 'get'>;
export type ComplaintRow = ComplaintList['rows'][number];
export type ComplaintStatus = ComplaintRow['status'];
export type ComplaintDetail = Answer<'/api/complaints/{no}', 'get'>;
export type ComplaintStep = ComplaintDetail['steps'][number]['name'];
export type ComplaintLink = Answer<'/api/complaint-links', 'post'>;
export type LeadStatistics = Answer<'/api/lead-statistics', 'get'>;
export type OpinionList = Answer<'/api/opinions', 'get'>;
export type OpinionRow = OpinionList['rows'][number];
export type OpinionStatus = OpinionRow['status'];
export type OpinionDetail = Answer<'/api/opinions/{no}', 'get'>;
export type OpinionStep = OpinionDetail['steps'][number]['name'];
export type OpinionEntry = Body<'/api/opinions'>;
export type LetterAuthor = Answer<'/api/opinions/{no}/author-openings', 'post'>;
export type ReportList = Answer<'/api/reports', 'get'>;
export type ReportRow = ReportList['rows'][number];
export type ReportStatus = ReportRow['status'];
export type ReportDetail = Answer<'/api/reports/{no}', 'get'>;
export type ReportSplit = Body<'/api/reports/{no}/split'>;
export type ReportSplitResult = Answer<'/api/reports/{no}/split', 'post'>;

export type ChatTexts = Answer<'/api/chat-texts', 'get'>;
export type ChatTextDetail = Answer<'/api/chat-texts/{key}', 'get'>;
export type TextPreview = Answer<'/api/chat-texts/{key}/preview', 'post'>;
export type ChatMenus = Answer<'/api/chat-menus', 'get'>;
export type ChatMenuDetail = Answer<'/api/chat-menus/{key}', 'get'>;
export type MenuButton = ChatMenuDetail['button'][number];
export type DialogueList = Answer<'/api/dialogues', 'get'>;
export type DialogueStatus = DialogueList['rows'][number]['status'];
export type DialogueDetail = Answer<'/api/dialogues/{no}', 'get'>;
export type DialogueLine = DialogueDetail['lines'][number];
export type UndeliveredRow = Answer<'/api/deliveries/undelivered', 'get'>['rows'][number];

export type BroadcastOptions = Answer<'/api/broadcast-options', 'get'>;
export type BroadcastDetail = Answer<'/api/broadcasts/{no}', 'get'>;
export type BroadcastProgress = BroadcastDetail['progress'];
export type BroadcastInput = Body<'/api/broadcasts'>;
export type BroadcastAudience = BroadcastInput['audience'];
export type BroadcastKind = BroadcastInput['kind'];
export type BroadcastPreview = Answer<'/api/broadcast-previews', 'post'>;
export type RecipientState = Answer<'/api/broadcasts/{no}/recipients', 'get'>['rows'][number]['state'];
