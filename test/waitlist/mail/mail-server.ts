import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A real mail server on this machine; mailboxes that begin with `nobody` do not exist. */
export interface MailServer {
  url: string;
  /** Every mail that was taken, as it came over the wire. */
  mails: { to: string[]; text: string }[];
  stop: () => Promise<void>;
}

/** Starts a mail server, on the port of one that was stopped if it is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!address.startsWith('nobody')) return done();
      return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((ready) => void server.listen(port, '127.0.0.1', ready));
  // A listening TCP server has an address of this kind.
  const address = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
  onTestFinished(stop);
  return { url: `smtp://127.0.0.1:${address.port}`, mails, stop };
}

/** The text of a mail without the line breaks and marks of its encoding. */
export function decoded(text: string): string {
  return text
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
