import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { isDuplicateKey, isStoreDown } from '../../../../server/platform/storeErrors.ts';

const { MongoNetworkError, MongoServerError, MongoInvalidArgumentError, MongoRuntimeError } = mongoose.mongo;
const serverError = (code: number) => new MongoServerError({ message: 'x', code });

it.each([
  ['a lost connection', new MongoNetworkError('lost'), true],
  ['no server to be found', new mongoose.Error.MongooseServerSelectionError('none'), true],
  ['a server that shuts down', serverError(91), true],
  ['no primary', serverError(10107), true],
  ['a violated index', serverError(11000), false],
  ['a refused update', serverError(9), false],
  ['a wrong argument of ours', new MongoInvalidArgumentError('wrong'), false],
  ['a wrong use of the driver', new MongoRuntimeError('wrong'), false],
  ['a defect of ours', new TypeError('undefined is not a function'), false],
  ['nothing', undefined, false],
])('%s: waiting helps = %s', (_what, error, helps) => {
  expect(isStoreDown(error)).toBe(helps);
});

it('tells a violated unique index', () => {
  expect([serverError(11000), serverError(112), new Error('11000')].map(isDuplicateKey)).toEqual([
    true,
    false,
    false,
  ]);
});
