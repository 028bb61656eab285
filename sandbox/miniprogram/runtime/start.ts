import { createPageStack } from './pages/pageStack.ts';
import { pages, usePages } from './pages/pages.ts';
import { createFrame } from './phone/frame.ts';
import { menuOf } from './phone/menu.ts';
import { usePhone } from './phone/phone.ts';
import { settingsFrom } from './phone/settings.ts';
import type { Program } from './program.ts';
import { createSpace } from './space.ts';
import { startApp } from './startApp.ts';
import { createWx } from './wx/createWx.ts';
import { restoreFiles } from './wx/files.ts';

/** Runs a mini program in this document, at the page that the query names, on the phone that the query describes. */
export async function start(program: Program): Promise<void> {
  const query = new URLSearchParams(location.search);
  const phone = usePhone(settingsFrom(query, location.origin));
  Object.assign(globalThis, { __phone: phone, wx: createWx(), getCurrentPages: () => pages().stack() });
  await restoreFiles();
  const space = createSpace(program);
  const frame = createFrame({ back: () => pages().navigateBack(), menu: menuOf });
  usePages(createPageStack(space, program, frame));
  const path = (query.get('path') || program.app.pages[0]) ?? '';
  const app = startApp(space, program, path);
  for (const [unit, run] of Object.entries(program.scripts)) space.register(unit, run);
  app.launch();
  pages().reLaunch(path.startsWith('/') ? path : `/${path}`);
}
