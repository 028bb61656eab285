import { createCipheriv } from 'node:crypto';
import { randomText } from '../../world/ids.ts';
import type { PayEndpoint } from '../payEndpoint.ts';
import { PayError } from '../payError.ts';

/** 获取平台证书列表: merchants with 微信支付公钥 only have none. */
export const certificates: PayEndpoint = {
  name: 'certificates',
  method: 'GET',
  path: /^\/v3\/certificates$/,
  handle({ merchant }) {
    const data = merchant.keys.flatMap(({ serial, certificate }) => {
      if (!certificate) return [];
      const nonce = randomText(12);
      const cipher = createCipheriv('aes-256-gcm', merchant.apiV3Key, nonce).setAAD(
        Buffer.from('certificate'),
      );
      const sealed = Buffer.concat([cipher.update(certificate), cipher.final(), cipher.getAuthTag()]);
      const resource = { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'certificate' };
      return [
        { serial_no: serial, encrypt_certificate: { ...resource, ciphertext: sealed.toString('base64') } },
      ];
    });
    if (data.length === 0) throw new PayError(404, 'RESOURCE_NOT_EXISTS', '无可用的平台证书');
    return { json: { data } };
  },
};
