/** What the waitlist form says of itself. `press` is the name of its button. */
export const waitlistWords = {
  sending: 'Sending …',
  leaving: (host: string) => `Sending to ${host} …`,
  handed:
    'You sent this from here before. If the page that came then said thank you, you need not send it again.',
  back: (press: string) =>
    `You are online again, and what you typed was not sent yet. Press “${press}” to send it.`,
  offline: (press: string, kept: boolean) =>
    `You are offline, so nothing was sent. ${
      kept
        ? 'What you typed is kept on this device'
        : 'This browser keeps nothing, so leave this page open'
    }: press “${press}” once you are online again.`,
};

/** What stands beside a field that cannot be sent as it is. */
export const faultWords = {
  noEmail: 'Write your email address.',
  badEmail: 'Write a whole email address, such as name@example.com.',
  noConsent: 'Tick this box, so that we may write to you.',
};
