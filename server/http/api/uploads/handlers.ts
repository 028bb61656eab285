import type { z } from 'zod';
import { discardEvidence } from '../../../commands/evidence/discardEvidence.ts';
import { finishUpload } from '../../../commands/evidence/finishUpload.ts';
import { putPart } from '../../../commands/evidence/putPart.ts';
import { startUpload } from '../../../commands/evidence/startUpload.ts';
import type { EvidenceContext, Uploader } from '../../../commands/evidence/types.ts';
import { uploadStatus } from '../../../queries/evidence/uploadStatus.ts';
import * as schema from './schema.ts';

/** Whoever uploads: staff, or a person in the mini program. */
export interface UploadCall {
  context: EvidenceContext;
  uploader: Uploader;
}

interface Given<P, B> {
  params: z.output<P>;
  body: z.output<B>;
}

/**
 * What the routes of uploads do, whoever signed in and however: `callOf` says who it is. Spread one entry into a route
 * of its own kind: `staffRoute({ method: 'post', path: …, permission: …, ...handlers.start, response: … })`.
 */
export function uploadHandlers<C>(callOf: (call: C) => UploadCall) {
  return {
    start: {
      body: schema.startSchema,
      handler({ body }: Pick<Given<never, typeof schema.startSchema>, 'body'>, call: C) {
        const { context, uploader } = callOf(call);
        return startUpload(context, { ...uploader, ...body });
      },
    },
    status: {
      notFound: 'upload.not_found',
      params: schema.uploadIdSchema,
      handler({ params }: Pick<Given<typeof schema.uploadIdSchema, never>, 'params'>, call: C) {
        const { context, uploader } = callOf(call);
        return uploadStatus(context, { ...params, owner: uploader.owner });
      },
    },
    part: {
      notFound: 'upload.not_found',
      params: schema.partParamsSchema,
      body: schema.partSchema,
      bodyAs: 'part',
      handler({ params, body }: Given<typeof schema.partParamsSchema, typeof schema.partSchema>, call: C) {
        const { context, uploader } = callOf(call);
        return putPart(context, { ...params, owner: uploader.owner, bytes: body.bytes });
      },
    },
    finish: {
      notFound: 'upload.not_found',
      params: schema.uploadIdSchema,
      handler({ params }: Pick<Given<typeof schema.uploadIdSchema, never>, 'params'>, call: C) {
        const { context, uploader } = callOf(call);
        return finishUpload(context, { ...params, owner: uploader.owner });
      },
    },
    discard: {
      notFound: 'evidence.not_found',
      params: schema.uploadIdSchema,
      handler({ params }: Pick<Given<typeof schema.uploadIdSchema, never>, 'params'>, call: C) {
        const { context, uploader } = callOf(call);
        return discardEvidence(context, { ...params, owner: uploader.owner });
      },
    },
  } as const;
}
