import { beforeAll, describe, expect, test } from 'vitest';
import { masterKey, sectionKey } from '../../src/gate/keys.ts';
import { seal, SealError, unseal, unsealText } from '../../src/gate/envelope.ts';
import { sampleKeys, sampleMaster, samplePlace } from './sample.ts';

let keys: Awaited<ReturnType<typeof sampleKeys>>;
beforeAll(async () => {
  keys = await sampleKeys();
});

const sealed = (text: string | Uint8Array<ArrayBuffer>, place = samplePlace) =>
  seal(text, keys.key, keys.iv, place);
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `“${(index * 7919) % 10007}” £`).join(' ');

test('opens what it sealed, as text and as bytes, empty and long', async () => {
  for (const text of ['', 'A', words(20_000)])
    expect(await unsealText(await sealed(text), keys.key, samplePlace)).toBe(text);
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  expect(await unseal(await sealed(bytes), keys.key, samplePlace)).toEqual(bytes);
});

test('seals the same to the same bytes, and anything else to others', async () => {
  expect(await sealed('Text')).toEqual(await sealed('Text'));
  const ivOf = async (text: string, place = samplePlace) =>
    Buffer.from(await sealed(text, place)).toString('hex', 1, 13);
  const ivs = [
    await ivOf('Text'),
    await ivOf('Text.'),
    await ivOf('Text', { ...samplePlace, epoch: 2 }),
  ];
  expect(new Set(ivs).size).toBe(3);
});

test('shows of a text’s length no more than how many times 4 KiB', async () => {
  const lengths = await Promise.all(
    ['', 'A', words(300)].map(async (text) => (await sealed(text)).length),
  );
  expect(lengths).toEqual([4096 + 29, 4096 + 29, 4096 + 29]);
  expect(((await sealed(words(9000))).length - 29) % 4096).toBe(0);
});

test('holds no word of the text', async () => {
  const bytes = await sealed('canary '.repeat(100));
  expect(Buffer.from(bytes).includes('canary')).toBe(false);
});

describe('refuses with one kind of error', () => {
  const refuse = async (
    bytes: Uint8Array<ArrayBuffer>,
    key = keys.key,
    place = samplePlace,
  ): Promise<boolean> =>
    unseal(bytes, key, place).then(
      () => false,
      (error: unknown) => error instanceof SealError,
    );

  test('every flipped bit of an envelope', async () => {
    const envelope = await sealed('Small');
    const bits = Array.from({ length: 8 * envelope.length }, (_, bit) => bit);
    for (let from = 0; from < bits.length; from += 4000) {
      const refused = bits.slice(from, from + 4000).map((bit) => {
        const copy = envelope.slice();
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return refuse(copy);
      });
      expect((await Promise.all(refused)).every(Boolean), `bits from ${from}`).toBe(true);
    }
  });

  test('thousands of other damages to a larger one', async () => {
    const envelope = await sealed(words(9000));
    const other = await sealed(words(9001));
    for (let time = 0; time < 3000; time++) {
      const damaged = damage(envelope, other, time);
      if (Buffer.compare(damaged, envelope) !== 0)
        expect(await refuse(damaged), `damage ${time}`).toBe(true);
    }
  });

  test('every length but the whole', async () => {
    const envelope = await sealed(words(3000));
    const lengths = [0, 1, 12, 13, 28, 29, 30, 4124, 4125, 4126, envelope.length - 4096];
    for (const length of [...lengths, envelope.length - 1])
      expect(await refuse(envelope.slice(0, length)), `${length} bytes`).toBe(true);
  });

  test.each([
    { site: 'https://other.example.com' },
    { section: 'sales' },
    { name: 'second-visit' },
    { epoch: 2 },
    { format: 'search' },
    // What is between the words belongs to no word.
    { section: 'onboarding","first', name: 'visit' },
  ])('a place that is another: %o', async (change) => {
    expect(await refuse(await sealed('Text'), keys.key, { ...samplePlace, ...change })).toBe(true);
  });

  test('the key of another section', async () => {
    const other = await sectionKey(await masterKey(sampleMaster), 'sales', 1);
    expect(await refuse(await sealed('Text'), other)).toBe(true);
  });
});

/** One of five kinds of damage, at places that are the same in every run. */
function damage(
  envelope: Uint8Array<ArrayBuffer>,
  other: Uint8Array<ArrayBuffer>,
  time: number,
): Uint8Array<ArrayBuffer> {
  const copy = envelope.slice();
  const [from, to] = [time * 48271, time * 16807]
    .map((at) => at % copy.length)
    .sort((a, b) => a - b);
  const [start, end] = [from ?? 0, to ?? 0];
  switch (time % 5) {
    case 0:
      return copy.fill(time, start, end);
    case 1:
      return copy.slice(start);
    case 2:
      return copy.slice(0, end);
    case 3:
      return copy.copyWithin(start, end);
    default:
      copy.set(other.subarray(start, end), start);
      return copy;
  }
}
