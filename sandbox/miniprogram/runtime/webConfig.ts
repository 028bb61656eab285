import { phone } from './phone/phone.ts';

/** Takes the place of `miniprogram/config.ts`: the server is where the page came from. */
export const config = {
  get apiBase() {
    return phone.apiBase;
  },
  get account() {
    return phone.account;
  },
};
