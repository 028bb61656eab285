import { computed, reactive } from 'vue';
import { ApiError, noAnswer } from '../api/apiError.ts';
import { client, unwrap } from '../api/client.ts';
import type { StoredEvidence } from '../api/types.ts';
import { uploadFile } from '../api/uploadFile.ts';

/** One file that somebody chose. */
export interface FileUpload {
  key: number;
  file: File;
  /** `refused`: the server will not take it, however often it is sent. */
  state: 'sending' | 'failed' | 'refused' | 'stored';
  /** Of the upload on the server, once it has begun. */
  id: string | null;
  parts: number;
  sent: number;
  /** Why it failed, for the person. */
  message: string;
  evidence: StoredEvidence | null;
}

/** The files of one question: sending, going on after a failure, taking out. */
export function useUploads() {
  const uploads = reactive<FileUpload[]>([]);
  const stored = computed(() => uploads.flatMap(({ evidence }) => evidence ?? []));
  let next = 0;

  function add(file: File): Promise<void> {
    next += 1;
    uploads.push({
      ...{ key: next, file, state: 'sending', id: null, parts: 0, sent: 0, message: '', evidence: null },
    });
    const upload = uploads.find(({ key }) => key === next);
    return upload ? send(upload) : Promise.resolve();
  }

  async function send(upload: FileUpload): Promise<void> {
    upload.state = 'sending';
    try {
      upload.evidence = await uploadFile(upload.file, upload.id, (progress) =>
        Object.assign(upload, progress),
      );
      upload.state = 'stored';
    } catch (cause) {
      const { code, message, problems } = cause instanceof ApiError ? cause : noAnswer();
      upload.message = problems[0]?.message ?? message;
      upload.state = code === 'input.invalid' ? 'refused' : 'failed';
    }
  }

  /** Takes a file out; one that is stored and not handed in is taken back from the server too. */
  function remove(upload: FileUpload): void {
    uploads.splice(uploads.indexOf(upload), 1);
    const id = upload.evidence?.id;
    // Whether that arrives or not, the server forgets what nobody hands in.
    if (id)
      void unwrap(client.DELETE('/api/evidence/{id}', { params: { path: { id } } })).catch(() => undefined);
  }

  return { uploads, stored, add, resume: send, remove };
}
