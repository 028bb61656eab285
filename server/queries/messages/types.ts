import type { Services } from '../../commands/context.ts';

/** One kind of message to a person: the WeChat template that it uses, and its keywords. */
export interface MessageKind {
  /** Name of the template in the account's settings; several kinds may share one. */
  template: string;
  /** Keyword values for the matter with this id; null when it does not exist any more. */
  build(
    objectId: string,
    services: Pick<Services, 'crypto' | 'clock'>,
  ): Promise<Record<string, string> | null>;
}

/** Kinds by the name that delivery rows carry. */
export type MessageKinds = Readonly<Record<string, MessageKind>>;
