/** @import { Account } from './types.js' */
import { h } from 'vue';
import { api } from './api.js';
import { guard } from './store.js';

/** What the administrator can answer, and silence. */
const decisions = [
  { decision: 'confirm', label: '确认群发' },
  { decision: 'refuse', label: '拒绝' },
  { decision: 'expire', label: '当作 30 分钟没有确认' },
];

/**
 * Switches API 群发保护 of an account on and off.
 * @param {Account} account
 */
export function protectionSwitch({ key, massProtection }) {
  return h('label', { class: 'protection' }, [
    h('input', {
      type: 'checkbox',
      checked: massProtection,
      'data-testid': `mass-protection-${key}`,
      /** @param {Event} event */
      onChange: (event) => guard(api.protect(key, /** @type {HTMLInputElement} */ (event.target).checked)),
    }),
    '群发保护',
  ]);
}

/**
 * Mass messages that wait for the administrator's word.
 * @param {Account[]} accounts
 */
export function massBar(accounts) {
  return accounts.flatMap(({ key, name, confirming }) =>
    confirming.map(({ msgId, title }) =>
      h('section', { key: msgId, class: 'confirming', 'data-testid': `mass-${msgId}`, role: 'status' }, [
        h('p', null, `${name}：群发“${title}”等管理员确认，30 分钟内有效`),
        ...decisions.map(({ decision, label }) =>
          h(
            'button',
            {
              class: decision === 'confirm' ? 'primary' : '',
              'data-testid': `mass-${decision}`,
              onClick: () => guard(api.decideMass(key, msgId, decision)),
            },
            label,
          ),
        ),
      ]),
    ),
  );
}
