import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Proxies whose word about who asks is taken. */
export type TrustedProxies = (address: string) => boolean;

const empty = z.literal('').transform(() => undefined);

const environmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: empty
    .or(
      z
        .string()
        .regex(
          /^postgres(?:ql)?:\/\/\S+$/u,
          'DATABASE_URL begins with postgres://, as in postgres://user:password@host:5432/name. Leave it out to keep the ledger in a file.',
        ),
    )
    .optional(),
  SMTP_URL: empty
    .or(
      z
        .string()
        .regex(
          /^smtps?:\/\/\S+$/u,
          'SMTP_URL begins with smtp:// or smtps://, as in smtps://user:password@mail.example.com. Leave it out to get mails as files.',
        ),
    )
    .optional(),
  WAITLIST_KEY: z.string().optional(),
  TRUSTED_PROXIES: z.string().default('').transform(readProxies),
});

/** What the environment says about the waitlist. */
export type WaitlistEnvironment = z.infer<typeof environmentSchema>;

/** Reads the environment. Throws a sentence for the owner about every variable that is wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv): WaitlistEnvironment {
  const read = environmentSchema.safeParse(env);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ message }) => message).join('\n'));
}

/** `127.0.0.1, 10.0.0.0/8, ::1` as a question. */
function readProxies(text: string, context: z.RefinementCtx): TrustedProxies {
  const list = new BlockList();
  for (const entry of text.split(/[\s,]+/u).filter(Boolean)) {
    if (!addTo(list, entry)) {
      context.addIssue(
        `TRUSTED_PROXIES names "${entry}". Write addresses or networks of your own proxies, such as 127.0.0.1 or 10.0.0.0/8, with commas between them.`,
      );
    }
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function addTo(list: BlockList, entry: string): boolean {
  const [address = '', prefix] = entry.split('/');
  const version = isIP(address);
  const bits = version === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  if (version === 0 || !/^\d*$/u.test(prefix ?? '') || prefix === '' || length > bits) return false;
  list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  return true;
}
