import { WeChatApiError } from '../../wechat/errors.ts';
import type { OfficialAccount } from '../../wechat/port.ts';
import { forgetTag, supervisorTag } from './supervisorTag.ts';

const noSuchTag = 45159;

/**
 * Does something with the tag for supervisors. A tag that was deleted at WeChat is made anew, once.
 * @throws WeChatApiError
 */
export async function withTag<T>(client: OfficialAccount, work: (tagId: number) => Promise<T>): Promise<T> {
  try {
    return await work(await supervisorTag(client));
  } catch (error) {
    const isGone =
      error instanceof WeChatApiError &&
      error.failure.kind === 'refused' &&
      error.failure.errcode === noSuchTag;
    if (!isGone) throw error;
    forgetTag(client);
    return work(await supervisorTag(client));
  }
}
