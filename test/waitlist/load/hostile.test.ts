import { describe, expect, test } from 'vitest';
import { sendHostile } from '../../../src/waitlist/load/hostile-run.ts';
import { service } from '../service/service.ts';
import { stores } from '../stores.ts';

describe.each(stores)('on %s', (store) => {
  // `node scripts/load-waitlist.ts` sends 10,000 to a service of its own.
  test('answers every hostile body, and stores none that it refused', async () => {
    const { post, ledger, log } = await service(store);
    const count = store === 'sqlite' ? 2000 : 300;
    const report = await sendHostile(
      { count, seed: Date.now() % 1e6 },
      async ({ type, bytes }) =>
        (
          await post('/', {
            body: new Uint8Array(bytes),
            headers: type ? { 'content-type': type } : {},
          })
        ).status,
      async () => ledger,
    );
    expect(report).toMatchObject({ sent: count, storedThoughRefused: [], otherStatuses: [] });
    expect(report.stored).toBeLessThanOrEqual(report.accepted);
    // Some get through, being odd and right; most do not.
    expect(report.stored).toBeGreaterThan(count / 50);
    expect(report.stored).toBeLessThan(count / 2);
    expect(log).toEqual([]);
    for (const { address } of await ledger.db.selectFrom('people').select('address').execute())
      expect(address).not.toMatch(/[\p{C}\s,<>"]/u);
  });
});
