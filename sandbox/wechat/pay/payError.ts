/** An error answer of WeChat Pay. */
export class PayError extends Error {
  override readonly name = 'PayError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const paramError = (message: string): PayError => new PayError(400, 'PARAM_ERROR', message);
export const notFound = (): PayError => new PayError(404, 'NOT_FOUND', '记录不存在');
