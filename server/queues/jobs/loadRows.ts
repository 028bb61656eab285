import { Delivery } from '../../models/delivery.ts';
import { MiniSubscriber } from '../../models/miniSubscriber.ts';
import { Person } from '../../models/person.ts';
import { SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import { rowsById } from '../../platform/rowsById.ts';

/** What sending reads, by id, for all jobs of this process at once. */
export const loadRows = {
  delivery: rowsById((ids) => Delivery.find({ _id: { $in: ids } }).lean()),
  person: rowsById((ids) => Person.find({ _id: { $in: ids } }).lean()),
  subscriber: rowsById((ids) => MiniSubscriber.find({ _id: { $in: ids } }).lean()),
  grant: rowsById((ids) => SubscriptionGrant.find({ _id: { $in: ids } }).lean()),
};
