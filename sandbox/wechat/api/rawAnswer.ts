/** A response that is not WeChat's JSON. */
export interface RawAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** Thrown by the few endpoints that answer with an HTTP status instead of an errcode. */
export class RawAnswerError extends Error {
  override readonly name = 'RawAnswerError';
  readonly answer: RawAnswer;

  constructor(answer: RawAnswer) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
  }
}
