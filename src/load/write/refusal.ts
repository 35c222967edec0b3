/** A command that was asked for something it cannot do; its message says what to ask instead. */
export class Refusal extends Error {
  override name = 'Refusal';
}
