import { answers } from '../services/answers.ts';
import { openLog } from '../services/logFile.ts';
import { addSupervised } from './addSupervised.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The WeChat simulator with its phone page. */
export const simulator: Step<StartContext> = {
  title: 'WeChat simulator',
  weight: 1,
  needed: () => true,
  run: (context) =>
    addSupervised(
      context,
      {
        name: 'sandbox',
        entry: 'sandbox/wechat/main.ts',
        args: [
          ...['--port', String(context.ports.sandbox)],
          ...['--config', context.layout.sandboxConfig],
          ...['--data', context.layout.sandbox],
        ],
        env: {},
        log: openLog(context.layout.log, 'sandbox'),
      },
      () => answers(`${context.urls.sandbox}/ledger`),
    ),
};
