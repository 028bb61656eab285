/** How WeChat draws its own components, near enough to judge a page by; and what stands around the page. */
export const baseCss = `
*, *::before, *::after { box-sizing: border-box; }
html, body { margin: 0; height: 100%; }
body {
  display: flex; flex-direction: column; overflow: hidden;
  font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; font-size: 16px; line-height: 1.6;
}
.wx-bar { display: flex; align-items: center; flex: none; height: 44px; padding: 0 8px; }
.wx-bar h1 { flex: 1; margin: 0; font-size: 17px; font-weight: 600; text-align: center; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.wx-bar button { width: 44px; height: 44px; border: 0; background: none; color: inherit; font-size: 22px; }
.wx-bar button + h1 + button { font-size: 12px; }
.wx-bar button[hidden] { display: block; visibility: hidden; }
.wx-stage { position: relative; flex: 1; overflow: hidden; }
wx-page { position: absolute; inset: 0; display: block; overflow-x: hidden; overflow-y: auto; }
wx-page[hidden] { display: none !important; }
[hidden] { display: none !important; }
wx-view, wx-form, wx-navigator, wx-radio-group, wx-checkbox-group, wx-picker, wx-scroll-view, wx-progress { display: block; }
wx-text, wx-label { display: inline; }
wx-text { white-space: pre-line; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; }
wx-image > img:not([src]) { visibility: hidden; }
wx-image[mode="widthFix"] { height: auto; } wx-image[mode="widthFix"] > img { height: auto; }
wx-image[mode="heightFix"] { width: auto; } wx-image[mode="heightFix"] > img { width: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap; } wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-button {
  position: relative; display: block; margin: 0 auto; padding: 0 14px; border-radius: 5px; overflow: hidden;
  font-size: 18px; line-height: 2.5556; text-align: center; color: #000; background: #f8f8f8; cursor: pointer; user-select: none;
}
wx-button[type="primary"] { color: #fff; background: #07c160; } wx-button[type="warn"] { color: #fff; background: #e64340; }
wx-button[size="mini"] { display: inline-block; font-size: 13px; line-height: 2.3; padding: 0 1.32em; }
wx-button[plain] { background: transparent; border: 1px solid currentColor; }
wx-button[disabled] { opacity: .6; }
wx-input, wx-textarea { display: block; }
wx-input { height: 1.4rem; min-height: 1.4rem; overflow: hidden; }
wx-textarea { width: 300px; height: 150px; } wx-textarea[auto-height] { height: auto; }
wx-input > input, wx-textarea > textarea {
  display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; resize: none;
  background: transparent; font: inherit; color: inherit; text-align: inherit;
}
wx-switch, wx-checkbox, wx-radio { display: inline-flex; align-items: center; cursor: pointer; vertical-align: middle; }
.wx-mark { display: inline-block; flex: none; width: 24px; height: 24px; margin-right: 5px; border: 1px solid #767676; background: #fff; line-height: 22px; text-align: center; }
.wx-mark-checkbox { border-radius: 3px; } .wx-mark-radio { border-radius: 50%; }
[aria-checked="true"] > .wx-mark-checkbox::after, [aria-checked="true"] > .wx-mark-radio::after { content: "✓"; color: #067a3d; }
.wx-mark-switch { width: 52px; height: 32px; margin: 0; border-radius: 16px; background: #fff; position: relative; }
.wx-mark-switch::after { content: ""; position: absolute; top: 1px; left: 1px; width: 28px; height: 28px; border-radius: 50%; background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / .4); }
[aria-checked="true"] > .wx-mark-switch { background: #07c160; border-color: #07c160; }
[aria-checked="true"] > .wx-mark-switch::after { left: 21px; }
wx-progress { height: 6px; } wx-progress > span { display: block; height: 100%; }
.wx-shade { position: fixed; inset: 0; z-index: 900; display: flex; align-items: center; justify-content: center; background: rgb(0 0 0 / .5); }
.wx-sheet { width: 80%; max-height: 80%; overflow: auto; border-radius: 12px; background: #fff; color: #1a1a1a; }
.wx-sheet-body { display: grid; gap: 8px; padding: 24px 20px; text-align: center; } .wx-sheet-body p { margin: 0; white-space: pre-line; }
.wx-sheet-foot { display: flex; border-top: 1px solid #e5e5e5; }
.wx-sheet-foot button { flex: 1; min-height: 48px; border: 0; background: none; font: inherit; color: #1f3864; }
.wx-picker-sheet, .wx-actions { align-self: flex-end; width: 100%; border-radius: 12px 12px 0 0; }
.wx-actions .wx-sheet-foot { flex-direction: column; }
.transfer-sheet strong { font-size: 36px; line-height: 1.4; } .transfer-sheet button:last-child { color: #067a45; font-weight: 600; }
.wx-sheet select, .wx-sheet input { width: 100%; min-height: 44px; font: inherit; }
.wx-toast { position: fixed; inset: 0; z-index: 950; display: flex; align-items: center; justify-content: center; pointer-events: none; }
.wx-toast-mask { pointer-events: auto; }
.wx-toast span { max-width: 70%; padding: 12px 18px; border-radius: 8px; background: rgb(0 0 0 / .8); color: #fff; text-align: center; }
`;
