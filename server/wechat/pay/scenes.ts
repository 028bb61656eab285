/** What a transfer of one scene (转账场景) must carry, to the letter. */
export interface TransferScene {
  /** What the payee may read as the reason (收款感知). */
  perceptions: readonly string[];
  /** Names of what must be reported, all of them and no others. */
  infoTypes: readonly string[];
}

/**
 * Scenes that a bureau can apply for. A wrong word is PARAM_ERROR 未传入完整且对应的转账场景报备信息.
 * Source: pay.weixin.qq.com/doc/v3/merchant/4013774588 and 4013774594 (wechat.md §4.3).
 */
export const scenes: ReadonlyMap<string, TransferScene> = new Map([
  ['1000', { perceptions: ['现金奖励', '活动奖励'], infoTypes: ['活动名称', '奖励说明'] }],
  ['1002', { perceptions: ['行政补贴', '行政奖励'], infoTypes: ['补贴类型'] }],
]);

/** One thing reported about the scene. */
export interface ReportInfo {
  infoType: string;
  infoContent: string;
}

/** What WeChat would refuse about a merchant's scene; empty when all is well. */
export function sceneFaults(sceneId: string, perception: string, infos: readonly ReportInfo[]): string[] {
  const scene = scenes.get(sceneId);
  if (!scene) return [`sceneId: ${sceneId} is none of ${[...scenes.keys()].join(', ')}`];
  const given = infos.map(({ infoType }) => infoType);
  const complete =
    given.length === scene.infoTypes.length && scene.infoTypes.every((name) => given.includes(name));
  return [
    ...(scene.perceptions.includes(perception)
      ? []
      : [`perception: must be one of ${scene.perceptions.join(', ')}`]),
    ...(complete ? [] : [`reportInfos: must be exactly ${scene.infoTypes.join(', ')}`]),
  ];
}
