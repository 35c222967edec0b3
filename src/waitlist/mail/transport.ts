import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Message } from './make-message.ts';

/** Hands mails on. */
export interface Transport {
  /** Resolves when the mail is out of our hands; rejects with what went wrong. */
  send: (message: Message) => Promise<void>;
  close: () => void;
}

/** How long a mail server may take, in milliseconds; less than a claim lasts. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** Sends to a mail server, over a few connections that are kept. */
export function smtpTransport(url: string): Transport {
  const smtp = createTransport({ url, pool: true, maxConnections: 3, ...patience });
  return {
    send: async (message) =>
      void (await smtp.sendMail({ ...message, textEncoding: 'quoted-printable' })),
    close: () => smtp.close(),
  };
}

/** Writes each mail to a file, for laptops without a mail server. The same mail is the same file. */
export function fileTransport(folder: string): Transport {
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (message) => {
      const { message: bytes } = await stream.sendMail({
        ...message,
        textEncoding: 'quoted-printable',
      });
      const name = message.messageId.replaceAll(/[^\w.-]/gu, '').slice(0, 36);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(join(folder, `${name}.eml`), bytes.toString());
    },
    close: () => stream.close(),
  };
}

/** On disk before the outbox forgets the mail, and never half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.part`, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}

/**
 * Whether the receiving server said for good that there is no such mailbox. All else may pass: a
 * wrong password is ours to mend, and the mail waits for that.
 */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const command = 'command' in error ? error.command : undefined;
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  return command === 'RCPT TO' && code >= 500;
}
