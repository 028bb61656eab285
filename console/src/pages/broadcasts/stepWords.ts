/** What a step is called, and what is asked before it; nothing is asked of what reaches nobody. */
interface StepWords {
  label: string;
  confirm?: string;
  ask?: string;
  theme: 'primary' | 'default' | 'danger';
}

const words = {
  check: { label: '检查并提交审批', theme: 'primary' },
  approve: {
    label: '批准',
    confirm: '批准',
    ask: '请确认已经通读全文，内容准确、可以公开，发送范围也合适。',
    theme: 'primary',
  },
  start: { label: '现在发送', confirm: '确认发送', ask: '马上发送。', theme: 'primary' },
  schedule: { label: '定时发送', theme: 'default' },
  unschedule: { label: '取消定时', theme: 'default' },
  resume: { label: '继续发送', confirm: '继续', ask: '还没有收到的人会继续收到。', theme: 'primary' },
  pause: {
    label: '暂停',
    confirm: '暂停',
    ask: '还没有发出的会停下来，已经发出的不受影响；之后可以继续。',
    theme: 'default',
  },
  cancel: {
    label: '取消群发',
    confirm: '确认取消',
    ask: '取消后不能恢复；已经发出的不能收回，其他人不会再收到。',
    theme: 'danger',
  },
} as const satisfies Record<string, StepWords>;

export type Step = keyof typeof words;

/** In the order of the buttons. */
export const stepWords: Readonly<Record<Step, StepWords>> = words;
