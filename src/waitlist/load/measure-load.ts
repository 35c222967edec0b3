import { join } from 'node:path';
import { readLedgerKey } from '../ledger/ledger-key.ts';
import { openLedger, type Ledger } from '../ledger/open-ledger.ts';
import { createClient } from './client.ts';
import { sendHostile } from './hostile-run.ts';
import { runService } from './run-service.ts';
import { costAt, missingFrom, sendSignUps } from './sign-up-load.ts';

/** What is measured. */
export interface LoadPlan {
  rate: number;
  seconds: number;
  rows: number;
  hostile: number;
}

type Say = (line: string) => void;

/** Version of the consent words that the service of `content` knows. */
const consent = '2026-11';

/** Runs all three measurements in `folder`, says each result in a line, and whether all were good. */
export async function measureLoad(
  folder: string,
  content: string,
  plan: LoadPlan,
  say: Say,
): Promise<boolean> {
  const results = [
    await measureRate(join(folder, 'rate'), content, plan, say),
    await measureHostile(join(folder, 'hostile'), content, plan, say),
    await measureCost(join(folder, 'cost'), plan, say),
  ];
  return results.every(Boolean);
}

async function measureRate(folder: string, content: string, { rate, seconds }: LoadPlan, say: Say) {
  const service = await runService(folder, { content });
  const client = createClient(service.url);
  const report = await sendSignUps(client, { rate, seconds, consent });
  // The hardest end: what was acknowledged must be on disk without any clearing up.
  await service.end('SIGKILL');
  client.close();
  const ledger = await ledgerOf(service.data);
  const { missing, doubled } = await missingFrom(ledger, report.acknowledged);
  await ledger.close();
  say(
    `${report.sent} sign-ups at ${rate} a second: ${report.acknowledged.length} acknowledged, ${report.rate.toFixed(0)} a second; ` +
      `answer in ${report.median.toFixed(1)} ms (middle), ${report.slow.toFixed(1)} ms (99 of 100); ` +
      `after kill -9: ${missing.length} lost, ${doubled} doubled.`,
  );
  const inTime = report.rate > rate * 0.95 && report.acknowledged.length === report.sent;
  return inTime && missing.length === 0 && doubled === 0;
}

async function measureHostile(folder: string, content: string, { hostile }: LoadPlan, say: Say) {
  const service = await runService(folder, { content });
  const client = createClient(service.url);
  const ledger = await ledgerOf(service.data);
  const report = await sendHostile({ count: hostile, seed: 1 }, client.send, async () => ledger);
  client.close();
  await ledger.close();
  const code = await service.end('SIGTERM');
  const statuses = Object.entries(report.statuses).map(([status, count]) => `${count} × ${status}`);
  say(
    `${report.sent} hostile bodies: ${statuses.join(', ')}; ${report.stored} stored, ` +
      `${report.storedThoughRefused.length} of them refused; the service ended with ${code}.`,
  );
  const faults = report.storedThoughRefused.length + report.otherStatuses.length;
  return faults === 0 && report.stored <= report.accepted && code === 0;
}

async function measureCost(folder: string, { rows }: LoadPlan, say: Say) {
  const ledger = await ledgerOf(folder);
  const few = await costAt(ledger, 1000);
  const many = await costAt(ledger, rows);
  await ledger.close();
  say(
    `One sign-up with its sync: ${few.toFixed(2)} ms at 1,000 rows, ${many.toFixed(2)} ms at ${rows}.`,
  );
  return many < few * 2;
}

async function ledgerOf(folder: string): Promise<Ledger> {
  return await openLedger({ folder, key: readLedgerKey(folder) });
}
