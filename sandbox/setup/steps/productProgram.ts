import { openLog } from '../services/logFile.ts';
import type { Program } from '../services/nodeProcess.ts';
import { consoleDir } from './consoleBuild.ts';
import { productEnv, type StartContext } from './startContext.ts';

/** A program that runs with the product's own settings and logs to `var/log/<name>.log`. */
export function productProgram(context: StartContext, name: string, entry: string): Program {
  const env = productEnv(context, consoleDir(context.root));
  return { name, entry, env, log: openLog(context.layout.log, name) };
}
