/**
 * WeChat's limits in characters (api_draft_add): title 32, author 16, digest 128, content under 20,000 with its tags.
 */
export const articleLimits = { title: 32, author: 16, digest: 128, html: 19_999 } as const;

/** What staff may type as body; ours, so that the tags fit, too. */
export const mostBodySigns = 15_000;

/** To all followers (wechat.md §2.7); what was sent in WeChat's own console counts, too, and we cannot see it. */
export const turns = { day: 1, month: 4 } as const;

/** API 群发保护: the administrator has 30 minutes. */
export const confirmMinutes = 30;

/** WeChat knows a clientmsgid for 24 hours; we stop an hour earlier. */
export const repeatableMs = 23 * 60 * 60_000;

/** Within a minute the same clientmsgid is refused (45066). */
export const repeatPauseMs = 65_000;

/** The cover as WeChat shows it on the card (2.35:1), pixels. */
export const coverSize = { width: 900, height: 383 } as const;
/** JPEG or PNG that staff upload, bytes. */
export const mostCoverBytes = 10 * 1024 * 1024;
