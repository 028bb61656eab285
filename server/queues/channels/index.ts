import type { Via } from '../../domain/deliveries/vias.ts';
import { customerService } from './customerService.ts';
import { miniSubscription } from './miniSubscription.ts';
import { subscription } from './subscription.ts';
import { template } from './template.ts';
import type { Send } from './types.ts';

/** How each way sends. */
export const channels: Readonly<Record<Via, Send>> = {
  subscription,
  miniSubscription,
  template,
  customerService,
};
