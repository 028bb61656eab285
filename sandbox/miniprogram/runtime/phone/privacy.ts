type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

/** WeChat's privacy guide: agreed or not, and who waits for the answer. */
export interface Privacy {
  agreed(): boolean;
  agree(buttonId: string): void;
  /** The page that shows the guide itself. */
  listen(listener: Listener): void;
  /** Resolves when agreed. @throws when the person refuses */
  require(referrer: string): Promise<void>;
}

/** The privacy guide of one phone. */
export function createPrivacy(agreedBefore: boolean): Privacy {
  let agreed = agreedBefore;
  let listener: Listener | undefined;
  let waiting: (() => void)[] = [];
  const agree = () => {
    agreed = true;
    for (const go of waiting) go();
    waiting = [];
  };
  return {
    agreed: () => agreed,
    agree,
    listen: (next) => {
      listener = next;
    },
    async require(referrer) {
      if (agreed) return;
      const asked = listener;
      if (!asked) throw new Error('privacy permission is not authorized');
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        asked(
          ({ event }) => {
            if (event === 'agree') agree();
            if (event === 'disagree') reject(new Error('privacy permission is not authorized in gap'));
          },
          { referrer },
        );
      });
    },
  };
}
