import type { DocumentsEvents } from '../../../domain/events/payloads/documents.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const documentsHandlers: Handlers<DocumentsEvents> = {};
