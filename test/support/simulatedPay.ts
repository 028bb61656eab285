import { randomBytes } from 'node:crypto';
import Koa from 'koa';
import { freePorts } from '../../sandbox/setup/ports.ts';
import { type RunningWechat, startWechat } from '../../sandbox/wechat/startWechat.ts';
import { personIdOf } from '../../server/commands/chat/personId.ts';
import type { MiniPrograms } from '../../server/commands/mini/types.ts';
import { drivePayout } from '../../server/commands/payouts/drivePayout.ts';
import { releaseReward } from '../../server/commands/payouts/releaseReward.ts';
import { startTransfer } from '../../server/commands/payouts/startTransfer.ts';
import type { PayContext } from '../../server/commands/payouts/types.ts';
import { wakePayout } from '../../server/commands/payouts/wakePayout.ts';
import { payWebhook } from '../../server/http/webhook/pay.ts';
import { Payout, type PayoutDoc } from '../../server/models/payout.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { closeServer, listen } from '../../server/platform/listen.ts';
import { connectPay } from '../../server/wechat/pay/connectPay.ts';
import type { MerchantSettings } from '../../server/wechat/pay/merchants.ts';
import { keys, merchant as merchantOfTests, publicKeySerial } from '../unit/server/wechat/pay/support.ts';
import { miniDouble } from './miniDouble.ts';
import { claimedReward, giveBudget, rewardOf } from './rewards.ts';
import { type Corps, startCorps } from './termWorld.ts';

/** A reward that is paid to a phone of the simulator. */
export interface PaidTo {
  no: string;
  leadNo: string;
  rewardId: string;
  openid: string;
  mpOpenid: string;
}

/** A bureau that pays by WeChat over the network: the real store, the real client, callbacks, and the simulator's merchant side. */
export interface SimulatedPay {
  corps: Corps;
  bureauId: string;
  wechat: RunningWechat;
  merchant: MerchantSettings;
  /** Of the fields that are encrypted, for other processes on the same store. */
  key: Buffer;
  publicUrl: string;
  /** What the payout worker uses. */
  context: PayContext;
  /** A reward whose reporter has just tapped 收款: the payout is written, and WeChat has not heard of it. */
  tapped(): Promise<PaidTo>;
  /** Brings it to where WeChat waits for the reporter. */
  driveToWaiting(own: PaidTo): Promise<void>;
  /** The reporter confirms in WeChat's sheet; WeChat calls back. */
  confirm(own: PaidTo): Promise<void>;
  payoutOf(own: PaidTo): Promise<PayoutDoc>;
  stop(): Promise<void>;
}

const accountKey = 'test';
const appid = 'wx0123456789abcdef';
const secret = () => randomBytes(16).toString('hex');

export async function startSimulatedPay(): Promise<SimulatedPay> {
  const begun = await startCorps(new Date().toISOString().slice(0, 10));
  const key = randomBytes(32);
  const ports = await freePorts();
  const publicUrl = `http://127.0.0.1:${ports.server}`;
  const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
  const services = { ...begun.services, clock: systemClock, crypto, publicUrl };
  const staff: Corps['staff'] = (...who) => ({ ...begun.staff(...who), ...services });
  const corps: Corps = { ...begun, services, staff };
  const bureauId = await corps.bureau('hunan');
  await giveBudget(corps, bureauId, 10_000_000_000);

  const merchant: MerchantSettings = { ...merchantOfTests, bureauId };
  const wechat = await startSimulator(merchant);
  const { clients: merchants, callbacks } = connectPay({
    ...{ merchants: [merchant], clock: systemClock, log: services.log, publicUrl, baseUrl: wechat.url },
  });
  const wake = (outBillNo: string) => wakePayout(services, outBillNo);
  const router = payWebhook({ merchants: callbacks, wake, clock: systemClock, log: services.log });
  const app = new Koa().use(router.routes());
  const { server } = await listen(app.callback(), { host: '127.0.0.1', port: ports.server });
  const context: PayContext = { ...services, merchants, actor: { kind: 'system', id: 'worker' } };
  const miniPrograms: MiniPrograms = new Map([[accountKey, { bureauId, client: miniDouble }]]);

  async function post<T>(path: string, body: object): Promise<T> {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(wechat.url + path, {
      ...init,
      headers: { 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  const payoutOf = ({ rewardId }: PaidTo) => Payout.findOne({ rewardId }).lean().orFail();

  return {
    ...{ corps, bureauId, wechat, merchant, key, publicUrl, context, payoutOf },
    async tapped() {
      const phone = await post<{ openid: string; mpOpenid: string }>('/phones', { nickname: '测试' });
      const { mpOpenid } = phone;
      const personId = personIdOf(crypto, `${accountKey}:mini`, mpOpenid);
      const { no, leadNo, reward } = await claimedReward(corps, bureauId, 'wechat', { personId });
      const { revision } = await rewardOf(no);
      await releaseReward(staff(bureauId, 'finance'), { no, revision });
      const person = { personId, bureauId, accountKey };
      const tap = { no: leadNo, personId, person, code: mpOpenid };
      await startTransfer({ ...services, merchants, miniPrograms }, tap);
      return { no, leadNo, rewardId: reward._id, ...phone };
    },
    async driveToWaiting(own) {
      const { _id } = await payoutOf(own);
      await drivePayout(context, _id);
      const { state } = await payoutOf(own);
      if (state !== 'waiting') throw new Error(`${state} instead of waiting`);
    },
    async confirm(own) {
      const { outBillNo } = await payoutOf(own);
      const row = [...wechat.world.payTransfers.values()].find((one) => one.outBillNo === outBillNo);
      const sheet = { mchId: merchant.mchid, appId: merchant.appid, package: row?.packageInfo };
      await post(`/phones/${own.openid}/transfers/confirm`, sheet);
    },
    async stop() {
      await wechat.stop();
      await closeServer(server);
      await begun.stop();
    },
  };
}

function startSimulator({ mchid, appid: mpAppid, serialNo, apiV3Key }: MerchantSettings) {
  return startWechat({
    accounts: [
      {
        ...{ key: accountKey, name: '示范医保局', appid, secret: secret(), token: 'testtoken123' },
        ...{ encodingAESKey: 'x'.repeat(43), callbackUrl: 'http://127.0.0.1:9/', mode: 'safe' },
        ...{ miniprogram: { appid: mpAppid, secret: secret() } },
      },
    ],
    pay: [
      {
        ...{ mchid, name: '示范医保局', appids: [mpAppid], serialNo, apiV3Key },
        publicKey: keys.merchant.publicKey,
        keys: [{ serial: publicKeySerial, privateKey: keys.wechat.privateKey }],
        balanceFen: 10_000_000_000,
      },
    ],
    // A cancellation takes a moment, so that its callback comes after the answer to it.
    settings: { payRetryScale: 0.0005, payCancelMs: 60 },
    verify: false,
  });
}
