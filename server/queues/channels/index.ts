import { customerService } from './customerService.ts';
import { template } from './template.ts';
import type { Channel } from './types.ts';

/** Every way of sending, by the name that delivery rows carry. */
export const channels: Readonly<Record<string, Channel>> = {
  template: { send: template, inOrder: false },
  customerService: { send: customerService, inOrder: true },
};
