import { join, resolve } from 'node:path';
import type { Handler, Hono } from 'hono';
import { readEnvironment } from './environment.ts';
import { outboxFolder } from './ledger/erase-traces.ts';
import { recordWords } from './ledger/consent-words.ts';
import { readLedgerKey } from './ledger/ledger-key.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { fileTransport, smtpTransport, type Transport } from './mail/transport.ts';
import { startWorker } from './mail/worker.ts';
import { createService } from './service/create-service.ts';
import { health } from './service/health.ts';
import { createLimits } from './service/limits.ts';
import type { WaitlistSettings } from './settings.ts';

/** What the waitlist needs to run. */
export interface WaitlistOptions {
  settings: WaitlistSettings;
  env: NodeJS.ProcessEnv;
  /** A built page of the site, whose look the service’s pages take. */
  template?: string;
  /** Told what the owner should know, in lines without addresses. */
  log: (line: string) => void;
}

/** The waitlist as it runs beside the site. */
export interface Waitlist {
  /** Routes below `/api/waitlist`. */
  app: Hono;
  /** Answers `GET /api/health`. */
  health: Handler;
  /** Finishes what was begun and closes the ledger; the last thing after the last answer. */
  close: () => Promise<void>;
}

/** Opens the ledger and starts to send mail. Throws sentences for the owner. */
export async function openWaitlist({
  settings,
  env,
  template,
  log,
}: WaitlistOptions): Promise<Waitlist> {
  const { DATA_DIR, DATABASE_URL, SMTP_URL, WAITLIST_KEY, TRUSTED_PROXIES } = readEnvironment(env);
  const folder = resolve(DATA_DIR);
  const key = readLedgerKey(folder, WAITLIST_KEY);
  const ledger = await openLedger({ folder, key, databaseUrl: DATABASE_URL });
  await recordWords(ledger, { version: settings.consentVersion, words: settings.consent });
  for (const line of missingFacts(settings, SMTP_URL)) log(line);
  const transport = transportFor(settings, { smtp: SMTP_URL, folder });
  const worker = transport && startWorker({ ledger, settings, transport, log });
  const limits = await createLimits(ledger);
  const onMail = () => worker?.wake();
  const service = createService({
    ledger,
    settings,
    limits,
    isTrusted: TRUSTED_PROXIES,
    template,
    onMail,
    log,
  });
  const close = async () => {
    await service.signUps.idle();
    await worker?.stop();
    await ledger.close();
  };
  return { app: service.app, health: health(ledger, service.trouble), close };
}

/** What sends the mails. Undefined while they may not go out: they wait in the outbox. */
export function transportFor(
  { mail }: WaitlistSettings,
  { smtp, folder }: { smtp: string | undefined; folder: string },
): Transport | undefined {
  if (!smtp) return fileTransport(join(folder, outboxFolder));
  return mail.sender && mail.postalAddress ? smtpTransport(smtp) : undefined;
}

function missingFacts({ mail }: WaitlistSettings, smtp: string | undefined): string[] {
  const missing = [
    ...(mail.sender ? [] : ['`mail.sender`']),
    ...(mail.postalAddress ? [] : ['`mail.postalAddress`']),
  ].join(' and ');
  if (missing === '') return [];
  const what = smtp
    ? 'Until then no mail is sent: mails wait in the outbox.'
    : 'Mails are only files until SMTP_URL is set, so you can try the waitlist without.';
  return [
    `Write ${missing} into content/curriculum.yaml: the law asks for them in every mail. ${what}`,
  ];
}
