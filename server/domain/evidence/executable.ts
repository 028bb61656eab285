import { ascii, has } from './bytes.ts';
import { oleNames } from './oleNames.ts';
import { zipNames } from './zipNames.ts';

/** First bytes of programs: PE, ELF, Mach-O (three kinds), Java class, dex, WebAssembly, script, Windows link. */
const programs: readonly (readonly number[])[] = [
  ascii('MZ'),
  [0x7f, ...ascii('ELF')],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  ascii('dex\n'),
  [0, ...ascii('asm')],
  [0x4c, 0, 0, 0, 1, 0x14, 2, 0],
];
const parts = /^(META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex)$|(^|\/)vbaProject\.bin$/i;
const streams = /^(_VBA_PROJECT|VBA|Macros|_VBA_PROJECT_CUR)$/;

/** True for what a computer would run: programs, scripts, archives of code, documents with macros. */
export function isExecutable(bytes: Uint8Array): boolean {
  if (programs.some((program) => has(bytes, program))) return true;
  // `#!AMR` is the voice message of WeChat, everything else of this kind a script.
  if (has(bytes, ascii('#!')) && !has(bytes, ascii('#!AMR'))) return true;
  if (zipNames(bytes)?.some((name) => parts.test(name))) return true;
  return has(bytes, [0xd0, 0xcf, 0x11, 0xe0]) && oleNames(bytes).some((name) => streams.test(name));
}
