import { pages } from '../pages/pages.ts';
import { showActions } from '../phone/actions.ts';
import { ask } from '../phone/ask.ts';
import { hideNote, showNote } from '../phone/toast.ts';
import { callbackApi, type Options, WxFailure } from './callbackApi.ts';

const nothing = () => undefined;

/** What WeChat shows above a page, and the bar around it. */
export function surfaceApis(): Record<string, unknown> {
  return {
    showToast: callbackApi('showToast', ({ title, duration = 1500, mask }) =>
      showNote(String(title ?? ''), Number(duration), mask === true),
    ),
    hideToast: callbackApi('hideToast', hideNote),
    showLoading: callbackApi('showLoading', ({ title, mask }) =>
      showNote(String(title ?? '加载中'), 0, mask === true),
    ),
    hideLoading: callbackApi('hideLoading', hideNote),
    showModal: callbackApi('showModal', showModal),
    showActionSheet: callbackApi('showActionSheet', async ({ itemList, alertText }) => {
      const tapIndex = await showActions((itemList ?? []) as string[], String(alertText ?? ''));
      if (tapIndex === undefined) throw new WxFailure('cancel');
      return { tapIndex };
    }),
    setNavigationBarTitle: callbackApi('setNavigationBarTitle', ({ title }) =>
      pages().setTitle(String(title)),
    ),
    setNavigationBarColor: callbackApi('setNavigationBarColor', ({ frontColor, backgroundColor }) =>
      pages().setColors(String(frontColor), String(backgroundColor)),
    ),
    pageScrollTo: callbackApi('pageScrollTo', pageScrollTo),
    stopPullDownRefresh: callbackApi('stopPullDownRefresh', nothing),
    startPullDownRefresh: callbackApi('startPullDownRefresh', nothing),
    showNavigationBarLoading: callbackApi('showNavigationBarLoading', nothing),
    hideNavigationBarLoading: callbackApi('hideNavigationBarLoading', nothing),
    showShareMenu: callbackApi('showShareMenu', nothing),
    hideShareMenu: callbackApi('hideShareMenu', nothing),
    hideHomeButton: callbackApi('hideHomeButton', nothing),
    hideKeyboard: callbackApi('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
    enableAlertBeforeUnload: callbackApi('enableAlertBeforeUnload', nothing),
    disableAlertBeforeUnload: callbackApi('disableAlertBeforeUnload', nothing),
    nextTick: (act: () => void) => queueMicrotask(act),
  };
}

async function showModal(options: Options) {
  const { title, content, showCancel = true, cancelText = '取消', confirmText = '确定', editable } = options;
  // WeChat refuses longer ones.
  for (const text of [cancelText, confirmText]) {
    if ([...String(text)].length > 4)
      throw new WxFailure(`confirmText and cancelText: at most 4 characters: ${text}`);
  }
  const answer = await ask({
    title: String(title ?? ''),
    text: editable ? '' : String(content ?? ''),
    ok: String(confirmText),
    cancel: showCancel ? String(cancelText) : '',
    ...(editable ? { field: { placeholder: String(options.placeholderText ?? '') } } : {}),
  });
  return {
    confirm: answer !== false,
    cancel: answer === false,
    content: typeof answer === 'string' ? answer : null,
  };
}

function pageScrollTo({ scrollTop, selector }: Options) {
  const page = [...document.querySelectorAll<HTMLElement>('wx-page')].find((one) => !one.hidden);
  if (selector) page?.querySelector(String(selector))?.scrollIntoView?.();
  else if (page) page.scrollTop = Number(scrollTop ?? 0);
}
