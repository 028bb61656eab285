/**
 * Import rules (docs/CONVENTIONS.md, "Layers"). Checked by test/architecture; by hand: npx depcruise .
 *
 * Each layer names what it may import of ours; anything else of ours is refused. Layers that lie lower may be
 * reached past those between.
 */

/** The pure core, importable from every layer above it. */
const core = ['server/domain', 'server/forms', 'server/profiles'];
const leaves = ['server/models', 'server/outbox', 'server/wechat', 'server/platform'];
const useCases = ['server/commands', 'server/queries'];

/** Folder -> folders it may import besides itself. */
const layers = {
  'server/http': [...useCases, 'server/presenters', 'server/permissions', ...core, 'server/platform'],
  'server/queues': [...useCases, 'server/permissions', ...core, ...leaves],
  'server/commands': ['server/queries', 'bot', 'server/permissions', ...core, ...leaves],
  'server/queries': ['server/commands', 'bot', 'server/permissions', ...core, ...leaves],
  // Of the models only the types, see below.
  'server/presenters': [...useCases, 'server/permissions', ...core, 'server/models'],
  'server/permissions': core,
  bot: core,
  'server/domain': ['server/forms'],
  'server/profiles': ['server/forms', 'server/domain'],
  'server/forms': [],
  'server/migrations': ['server/models', 'server/platform', 'server/domain'],
  'server/models': ['server/domain', 'server/platform'],
  'server/outbox': ['server/models', 'server/platform', 'server/domain'],
  'server/wechat': ['server/platform', 'server/domain'],
  'server/platform': [],
  'server/config.ts': [],
  console: ['server/forms'],
  miniprogram: [],
};

/** Files of a layer that have a reason of their own. */
const exceptions = {
  // Has a rule of its own below.
  'server/http': '^server/http/webhook/',
  // Run by hand: writes the typed client from the server's own routes; never part of the built console.
  console: '^console/openapi\\.ts$',
};

const ours = '^(server|bot|console|miniprogram|sandbox|test|bench)/';
const product = '^(server|bot|console|miniprogram)/';
const inFolders = (folders) => `^(${folders.join('|')})(/|$)`;
/** Layers that compute and do nothing else. */
const pure = inFolders(['server/domain', 'server/permissions', 'server/forms', 'bot']);

const layerRules = Object.entries(layers).map(([folder, allowed]) => ({
  name: `layer ${folder}`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: {
    path: inFolders([folder]),
    ...(exceptions[folder] ? { pathNot: exceptions[folder] } : {}),
  },
  to: { path: ours, pathNot: inFolders([folder, ...allowed]) },
}));

/** A package that only some folders may use at run time. */
const packageRule = (name, packages, folders) => ({
  name,
  comment: `${packages.join(', ')} belong to ${folders.join(', ')}`,
  severity: 'error',
  from: { path: '^(server|bot)/', pathNot: inFolders(folders) },
  to: { path: `node_modules/(${packages.join('|')})/`, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'vault',
      comment: 'Who reported a lead is read and written in the vault only (ADR 0010)',
      severity: 'error',
      from: { path: '^(server|bot)/', pathNot: '^server/(commands/vault|queries/vault|migrations)/' },
      to: { path: '^server/models/leadReporter\\.ts$' },
    },
    {
      name: 'webhook',
      comment: 'The webhook is http that may also verify and decrypt callbacks, but reaches no WeChat client',
      severity: 'error',
      from: { path: '^server/http/webhook/' },
      to: {
        path: ours,
        pathNot: inFolders([
          ...['server/http', ...layers['server/http']],
          ...['server/wechat/callback', 'server/wechat/pay/callback'],
        ]),
      },
    },
    {
      name: 'presenters read no store',
      comment: 'They shape what a query has read; of the models they may name the types',
      severity: 'error',
      from: { path: '^server/presenters/' },
      to: { path: '^server/models/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no cycles',
      comment: 'Two files that need each other are one file, or need a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'processes are roots',
      comment: 'Composition roots wire and start; importing one would start it',
      severity: 'error',
      from: { pathNot: '^server/processes/' },
      to: { path: '^server/processes/' },
    },
    {
      name: 'product knows no sandbox',
      comment: 'The sandbox replaces the outside world; the product must not know that it exists',
      severity: 'error',
      from: { path: product },
      to: { path: '^(sandbox|test|bench)/' },
    },
    {
      name: 'form engine stands alone',
      comment: 'A copy of it runs in the mini program, where nothing else of ours exists',
      severity: 'error',
      from: { path: '^server/forms/engine/' },
      to: { pathNot: '^server/forms/engine/' },
    },
    {
      name: 'settings are passed on',
      comment: 'Only composition roots read the configuration; everybody else gets values',
      severity: 'error',
      from: { path: product, pathNot: '^server/processes/' },
      to: { path: '^server/config\\.ts$' },
    },
    {
      name: 'pure layers do no I/O',
      comment: 'domain, permissions, forms and bot get time, ids and data as arguments',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure layers use no package that does I/O',
      comment: 'Add a package here only when it computes and nothing else',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|chinese-days|pinyin-pro)/' },
    },
    packageRule('bullmq stays in queues', ['bullmq'], ['server/queues', 'server/processes']),
    packageRule(
      'mongoose stays in models',
      ['mongoose', 'mongodb', 'bson'],
      ['server/models', 'server/platform', 'server/migrations', 'server/processes'],
    ),
    packageRule('koa stays in http', ['koa', '@koa/[^/]+', 'koa-[^/]+'], ['server/http', 'server/processes']),
    packageRule('WeChat packages stay in wechat', ['co-wechat-api', 'wechatpay-node-v3'], ['server/wechat']),
    {
      name: 'no development package at run time',
      comment: 'Production installs without devDependencies',
      severity: 'error',
      from: { path: '^(server|bot)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports resolve',
      comment: 'What cannot be found cannot be checked either',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^sandbox/wechat/page/', '\\.generated\\.'] },
    // Type-only imports count too: they tie files together just as firmly.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.vue', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
