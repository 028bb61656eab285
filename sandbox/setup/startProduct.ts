import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './bootstrap/bootstrap.mjs';
import { layoutOf } from './layout.ts';
import { freePorts, type Ports } from './ports.ts';
import { createProgress, type Progress, silent } from './report/progress.ts';
import { describeRun, type RunFile, removeRunFile, writeRunFile } from './runFile.ts';
import type { Service } from './services/service.ts';
import { externalFrom } from './steps/context.ts';
import { startStages } from './steps/registry.ts';
import type { StartContext } from './steps/startContext.ts';
import { neededStages, runStages, totalWeight } from './steps/step.ts';
import { stopAll } from './stopAll.ts';

/** How the product is to be started. */
export interface StartOptions {
  /** Folder for data, logs and secrets; made when missing. */
  varDir: string;
  /** `free` picks ports that nobody uses. */
  ports: 'free' | Ports;
  /** Without a bar on standard output. */
  quiet?: boolean;
  /** Settings of the product's processes on top of the derived ones. */
  env?: Record<string, string>;
  /** Servers to use instead of local ones; by default those that the environment names. */
  external?: { mongodbUri?: string; redisUrl?: string };
  /** Abort it to give up while starting; what had started is stopped. */
  signal?: AbortSignal;
}

/** The running one-machine edition. */
export interface Product {
  run: RunFile;
  /** Address of the document store, with the database, for tests that look into it. */
  storeUri: string;
  /** Stops everything that was started, last first. */
  stop(): Promise<void>;
  /** One part of it: `store`, `redis`, `sandbox`, `web` or `worker`. */
  service(name: string): Service;
  /** kill -9 of the worker; the supervisor starts another after half a second. */
  killWorker(): Promise<void>;
  /** kill -9 of the server; the supervisor starts another after half a second. */
  killWeb(): Promise<void>;
}

/**
 * Starts store, Redis, WeChat simulator, server and worker, seeded with the demonstration.
 * The machine must have been set up (`npm start` or `npm test` does that).
 * @throws SetupProblem saying what did not start; whatever had started is stopped again
 */
export async function startProduct(options: StartOptions): Promise<Product> {
  const context = await contextOf(options);
  const { layout, services, supervised } = context;
  const startedAt = new Date();
  const stages = await neededStages(startStages, context);
  const progress: Progress = options.quiet
    ? silent
    : createProgress(process.stdout, 'Starting', totalWeight(stages));
  mkdirSync(layout.var, { recursive: true });
  try {
    await runStages(stages, context, progress, context.signal);
  } catch (problem) {
    await stopAll(services);
    throw problem;
  } finally {
    progress.close();
  }

  const product: Product = {
    run: describeRun(context, startedAt),
    storeUri: context.mongodbUri ?? '',
    async stop() {
      context.onChange = () => undefined;
      await stopAll(services);
      removeRunFile(layout.runFile);
    },
    service(name) {
      const found = services.find((service) => service.name === name);
      if (!found) throw new Error(`there is no part called ${name}`);
      return found;
    },
    killWorker: async () => await supervised.get('worker')?.kill(),
    killWeb: async () => await supervised.get('web')?.kill(),
  };
  context.onChange = () => {
    product.run = describeRun(context, startedAt);
    writeRunFile(layout.runFile, product.run);
  };
  context.onChange();
  return product;
}

async function contextOf(options: StartOptions): Promise<StartContext> {
  const ports = options.ports === 'free' ? await freePorts() : options.ports;
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const external = { ...externalFrom(process.env), ...options.external };
  return {
    root,
    layout: layoutOf(resolve(options.varDir)),
    ports,
    external,
    env: options.env ?? {},
    urls: { server: local(ports.server), worker: local(ports.worker), sandbox: local(ports.sandbox) },
    mongodbUri: external.mongodbUri,
    redisUrl: external.redisUrl,
    services: [],
    supervised: new Map(),
    onChange: () => undefined,
    signal: options.signal ?? new AbortController().signal,
  };
}
