/** How many are written at once. */
const most = 128;

/** Gathers what comes while the disk is busy, and writes it together: one sync for all of them. */
export interface Batcher<Item> {
  /** Resolves when `item` is written, and rejects when it is not. */
  add: (item: Item) => Promise<void>;
  /** Resolves when nothing waits any more. */
  idle: () => Promise<void>;
}

interface Waiting<Item> {
  item: Item;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** A batcher that calls `write` with one list at a time. */
export function createBatcher<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): Batcher<Item> {
  let waiting: Waiting<Item>[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // Requests that are being read in this very turn come along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      // oxlint-disable-next-line no-await-in-loop -- One batch after the other is the point.
      await writeBatch(batch, write);
    }
    running = undefined;
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= run();
      }),
    idle: async () => await running,
  };
}

async function writeBatch<Item>(
  batch: readonly Waiting<Item>[],
  write: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  try {
    await write(batch.map(({ item }) => item));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error);
    // One that cannot be written takes nobody else along.
    // oxlint-disable-next-line no-await-in-loop -- One connection takes one write at a time.
    else for (const one of batch) await writeBatch([one], write);
  }
}
