import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AccountSettings } from './accounts.ts';
import { randomText } from './randomText.ts';
import { writeSecret } from './secretFile.ts';

/** One entry of PAY_MERCHANTS_FILE. */
export interface MerchantSettings {
  key: string;
  bureauId: string;
  mchid: string;
  appid: string;
  serialNo: string;
  privateKey: string;
  apiV3Key: string;
  verifiers: Record<string, string>;
  answersWith: string;
  callbackPath: string;
  limits: { minFen: number; maxFen: number };
}

/** WeChat's own private keys by serial; the product never sees them. */
type PlatformKeys = Record<string, string>;

const limits = { minFen: 10, maxFen: 2_000_000 };

/**
 * Merchants of WeChat Pay for the demo accounts that have a mini program: made once, completed for new accounts.
 * WeChat's own keys lie in a file beside, for the simulator only.
 * @returns the simulator's side of them
 */
export function ensureMerchants(path: string, accounts: readonly AccountSettings[]) {
  const platformPath = join(dirname(path), 'pay-platform.json');
  const known = read<MerchantSettings[]>(path, []);
  const platform = read<PlatformKeys>(platformPath, {});
  const names = new Map(accounts.map(({ key, name }) => [key, name]));
  const merchants = accounts.flatMap(({ key, bureauId, miniProgram }) => {
    if (!miniProgram) return [];
    const old = known.find((one) => one.key === key);
    // Without WeChat's half a merchant is of no use any more.
    const usable = old && platform[old.answersWith] ? old : makeMerchant(key, bureauId, platform);
    return [{ ...usable, appid: miniProgram.appid }];
  });
  if (JSON.stringify(merchants) !== JSON.stringify(known)) {
    writeSecret(platformPath, platform);
    writeSecret(path, merchants);
  }
  return merchants.map((merchant) => ({
    mchid: merchant.mchid,
    name: names.get(merchant.key) ?? merchant.key,
    appids: [merchant.appid],
    serialNo: merchant.serialNo,
    publicKey: createPublicKey(merchant.privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    apiV3Key: merchant.apiV3Key,
    keys: [{ serial: merchant.answersWith, privateKey: platform[merchant.answersWith] ?? '' }],
    limits,
  }));
}

function makeMerchant(
  key: string,
  bureauId: string,
  platform: PlatformKeys,
): Omit<MerchantSettings, 'appid'> {
  const own = keyPair();
  const theirs = keyPair();
  const serial = `PUB_KEY_ID_${digits(28)}`;
  platform[serial] = theirs.privateKey;
  return {
    ...{ key, bureauId, limits },
    mchid: `1${digits(9)}`,
    serialNo: randomText(40, 'hex').toUpperCase(),
    privateKey: own.privateKey,
    apiV3Key: randomText(32),
    verifiers: { [serial]: theirs.publicKey },
    answersWith: serial,
    callbackPath: `/wechatpay/${key}`,
  };
}

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

const digits = (length: number) =>
  Array.from(randomText(length, 'hex'), (hex) => Number.parseInt(hex, 16) % 10).join('');

function read<T>(path: string, otherwise: T): T {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;
}
