import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { collectSecrets, type Secrets } from '../../../src/build/leaks/collect-secrets.ts';
import { findLeaks } from '../../../src/build/leaks/find-leaks.ts';
import { now, smallContent, smallFile } from '../../support/content-source.ts';
import { changed, type Change } from '../../support/sop-source.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary.ts';

/** The id of the one locked SOP of the sample. */
export const lockedId = 'water/monthly-balance';

/** A sentence of the locked SOP, with curly quotes, an accent, a sign and a blank. */
export const secret =
  'Acknowledge the “cloudy” café pool by noon & write [Owner name] two lines, not more.';

/** The bytes of the picture that the locked SOP shows. */
export const picture = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 251));

const additions: Change[] = [
  [
    'reviewBy: 2027-05-01\n',
    `reviewBy: 2027-05-01
hazards:
  - step: 2
    kind: chemical
    warning: Calcium powder heats a wet scoop until it melts.
    wear: Sleeves down to the wrist, dry gloves
    stop: Stop when the bucket feels warm to the hand.
keywords: [chalky haze, brittle plaster, sandpaper steps]
`,
  ],
  ['Action: Write what to add on the next three visits.', `Action: ${secret}`],
  [
    '## Quality Control Checkpoints',
    `![Where the calcium bucket stands in the shed](./calcium-shed.png)

{/* Ask Dolores why nobody weighed the third bucket. */}

\`\`\`
dose = (target - reading) * gallons / 10_000
\`\`\`

See [the table of plaster ages](https://plaster.example/tables/by-age-of-shell) first.

## Quality Control Checkpoints`,
  ],
];

/** A content folder with one locked SOP, which holds every kind of text, and a picture. */
export async function sampleContent(files: Record<string, string | Buffer> = {}): Promise<string> {
  const content = join(await temporaryFolder(), 'content');
  cpSync(smallContent, content, { recursive: true });
  await writeFiles(content, {
    [`${lockedId}.mdx`]: changed(smallFile(`${lockedId}.mdx`), additions),
    'water/calcium-shed.png': picture,
    ...files,
  });
  return content;
}

/** The secrets of the sample, with some of its files replaced. */
export async function sampleSecrets(files: Record<string, string | Buffer> = {}): Promise<Secrets> {
  return await collectSecrets(await sampleContent(files), now);
}

/** Each leak of a site of `files`, as `file:line sop (how) excerpt`. */
export async function leaksIn(
  files: Record<string, string | Buffer>,
  secrets: Secrets,
): Promise<string[]> {
  const leaks = await findLeaks(await temporaryFolder(files), secrets);
  return leaks.map(({ file, line, how, sop, excerpt }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place} ${sop} (${how.join(' › ') || 'raw'}) ${excerpt}`;
  });
}

/** An archive of one file, without its list at the end. */
export function zipOf(bytes: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(5, 26);
  return Buffer.concat([header, Buffer.from('a.txt'), deflateRawSync(bytes)]);
}
