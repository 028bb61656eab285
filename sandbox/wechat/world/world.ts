import { EventEmitter, setMaxListeners } from 'node:events';
import type { Account, SandboxConfig } from '../config.ts';
import type { FlowRow, PayCallbackNote, TransferRow } from '../pay/payRows.ts';
import type { AdjustableClock } from './clock.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { Ledger } from './ledger.ts';
import { MediaFiles } from './mediaFiles.ts';
import type {
  ConditionalMenuRow,
  DraftRow,
  GrantRow,
  InboxItem,
  LoginRow,
  MassCountRow,
  MassRow,
  MediaRow,
  PageRow,
  Person,
  QrRow,
  SentRow,
  TagRow,
  TokenRow,
  UsageRow,
} from './rows.ts';
import { Table } from './table.ts';

/** Everything the simulator knows. Functions take it as their first argument; nothing is global. */
export interface World {
  config: SandboxConfig;
  clock: AdjustableClock;
  /** Base URL, known once the server listens. */
  url: string;
  journal: Journal;
  ledger: Ledger;
  faults: Faults;
  media: MediaFiles;
  /** `change` with the openid whose phone looks different now. */
  changes: EventEmitter<{ change: [string] }>;
  /** Aborted at stop: pushes under way end. */
  stopping: AbortController;
  people: Table<Person>;
  /** Mini-program openid → openid of the account. */
  byMpOpenid: Map<string, string>;
  inboxes: Map<string, InboxItem[]>;
  inboxItems: Table<InboxItem>;
  mediaRows: Table<MediaRow>;
  tokens: Table<TokenRow>;
  usage: Table<UsageRow>;
  grants: Table<GrantRow>;
  qrcodes: Table<QrRow>;
  logins: Table<LoginRow>;
  phoneCodes: Table<LoginRow>;
  sent: Table<SentRow>;
  menus: Table<unknown>;
  conditionalMenus: Table<ConditionalMenuRow>;
  tags: Table<TagRow>;
  drafts: Table<DraftRow>;
  pages: Table<PageRow>;
  masses: Table<MassRow>;
  massCounts: Table<MassCountRow>;
  /** Accounts whose API 群发保护 was switched here, in place of the configuration. */
  massProtection: Table<boolean>;
  counters: Table<string>;
  payTransfers: Table<TransferRow>;
  payFlows: Table<FlowRow>;
  payBalances: Table<number>;
  /** Nonces of requests with the second they came in, and notifications sent; both in memory only. */
  payNonces: Map<string, number>;
  payCallbacks: PayCallbackNote[];
  payFaults: Faults;
}

/** Builds the world, with what an earlier run left in `dataDir`. */
export function createWorld(
  config: SandboxConfig,
  clock: AdjustableClock,
  dataDir: string | undefined,
): World {
  const journal = new Journal(dataDir);
  const table = <T>(name: string) => new Table<T>(name, journal);
  const world: World = {
    config,
    clock,
    url: '',
    journal,
    ledger: new Ledger(config.settings.ledgerLimit),
    faults: new Faults(),
    media: new MediaFiles(dataDir),
    changes: new EventEmitter<{ change: [string] }>().setMaxListeners(0),
    stopping: new AbortController(),
    people: table('people'),
    byMpOpenid: new Map(),
    inboxes: new Map(),
    inboxItems: table('inbox'),
    mediaRows: table('media'),
    tokens: table('tokens'),
    usage: table('usage'),
    grants: table('grants'),
    qrcodes: table('qrcodes'),
    logins: table('logins'),
    phoneCodes: table('phoneCodes'),
    sent: table('sent'),
    menus: table('menus'),
    conditionalMenus: table('conditionalMenus'),
    tags: table('tags'),
    drafts: table('drafts'),
    pages: table('pages'),
    masses: table('masses'),
    massCounts: table('massCounts'),
    massProtection: table('massProtection'),
    counters: table('counters'),
    payTransfers: table('payTransfers'),
    payFlows: table('payFlows'),
    payBalances: table('payBalances'),
    payNonces: new Map(),
    payCallbacks: [],
    payFaults: new Faults(),
  };
  // One listener per push under way.
  setMaxListeners(0, world.stopping.signal);
  for (const person of world.people.values()) {
    // Data of an earlier version of the simulator knows no tags.
    person.tagIds ??= [];
    world.byMpOpenid.set(person.mpOpenid, person.openid);
  }
  for (const item of [...world.inboxItems.values()].sort((a, b) => a.seq - b.seq)) {
    inboxOf(world, item.openid).push(item);
  }
  return world;
}

/** The list behind a phone's screen; made when first asked for. */
export function inboxOf(world: World, openid: string): InboxItem[] {
  const found = world.inboxes.get(openid);
  if (found !== undefined) return found;
  const made: InboxItem[] = [];
  world.inboxes.set(openid, made);
  return made;
}

/** The account with this key. */
export function accountByKey(world: World, key: string): Account | undefined {
  return world.config.accounts.find((account) => account.key === key);
}
