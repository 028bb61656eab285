import { applicationStatusMessage } from '../../domain/messages/applicationStatus.ts';
import { Application } from '../../models/application.ts';

/** Keyword values for the matter with this id; null when it does not exist any more. */
type Build = (objectId: string) => Promise<Record<string, string> | null>;

/** One entry per message kind; what each says is in `domain/messages`. */
const templates: Readonly<Record<string, Build>> = {
  async applicationStatus(id) {
    const application = await Application.findById(id, { no: 1, status: 1, updatedAt: 1 }).lean();
    return application && applicationStatusMessage(application);
  },
};

/** @throws Error for a kind without an entry */
export async function templateData(kind: string, objectId: string): Promise<Record<string, string> | null> {
  const build = Object.hasOwn(templates, kind) ? templates[kind] : undefined;
  if (!build) throw new Error(`No template for message kind ${kind}`);
  return build(objectId);
}
