/** What a form is for, as the API calls it. */
export type FormPurpose = 'apply' | 'lead' | 'report' | 'opinion' | 'renewal' | 'activity' | 'reward';
