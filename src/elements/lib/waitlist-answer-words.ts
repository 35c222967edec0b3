/** What the waitlist form says of an answer. `press` is the name of its button. */
export const answerWords = {
  /** The same for an address that is known and for one that is new. */
  sent: 'Thank you. Your request for a place on the waitlist has been sent. If a letter asks you to confirm your address, please do.',
  busy: (press: string, seconds?: number) =>
    `Too many requests came from your network just now, so this one was not taken. What you typed is still here: press “${press}” again in ${minutes(seconds)}.`,
  down: (press: string) =>
    `The waitlist has trouble on its side and did not take your request. What you typed is still here: press “${press}” again later.`,
  silent: (press: string) =>
    `No answer came, so your request may have arrived or not. Press “${press}” again; twice does no harm.`,
  refused: (said: string) =>
    `The waitlist did not take this. It says: “${said}” What you typed is still here.`,
  fault: (said: string) => `The waitlist did not take this: “${said}”`,
};

function minutes(seconds = 60): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'a minute' : `${count} minutes`;
}
