import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { collectSecrets } from '../../../src/build/leaks/collect-secrets.ts';
import { letterString, lettersOf } from '../../../src/build/leaks/letters.ts';
import { readContent } from '../../../src/load/read-content.ts';
import { now } from '../../support/content-source.ts';
import { randomNumbers } from './random.ts';
import { leaksIn } from './sample.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const rounds = 300;
const filler = 'Words that everyone may read stand here. '.repeat(12);

/** What a writer may do to a text on its way into a file. */
const encodings: Record<string, (text: string, random: (limit: number) => number) => string> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64 of gzip': (text) => gzipSync(text).toString('base64'),
  hex: (text) => Buffer.from(text).toString('hex'),
  address: (text) => encodeURIComponent(text),
  json: (text) => JSON.stringify({ a: text }),
  'escapes of a script': (text) =>
    text.replace(/[^ -~]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`),
  entities: (text) => text.replace(/[^\w ]/gu, (sign) => `&#${sign.codePointAt(0)};`),
  'hex entities': (text) =>
    text.replace(/./gsu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`),
  capitals: (text) => text.toUpperCase(),
  tags: (text, random) => insert(text, '<b class="a">', random).replaceAll('"a">', '"a"></b>'),
  'soft hyphens': (text, random) => insert(text, '\u00AD', random),
  'no width': (text, random) => insert(text, '\u200B', random),
  'new lines': (text) => text.replaceAll(' ', '\n  '),
};

/** Below an encoding these would change its own signs: base64 in capitals is base64 no more. */
const innermost = ['capitals', 'soft hyphens', 'no width', 'new lines', 'tags'];

const files: Record<string, (text: string) => string | Buffer> = {
  'a/index.html': (text) => `<!doctype html>\n<p>${filler}</p>\n<p>${text}</p>`,
  'rss.xml': (text) => `<rss><item><description>${text}</description></item></rss>`,
  'a.css': (text) => `.a::before { content: "${text}" }`,
  'a.js.map': (text) => JSON.stringify({ sourcesContent: [filler, `a\n${text}`] }),
  'a.json': (text) => JSON.stringify([{ deep: { [text]: 1 } }]),
  'llms.txt': (text) => `# A\n\n${text}\n`,
  'a.html.gz': (text) => gzipSync(filler + text),
  'a.html.br': (text) => brotliCompressSync(filler + text),
  'a.pf_fragment': (text) => gzipSync(`pagefind_dcd${JSON.stringify({ content: text })}`),
  'a.bin': (text) => deflateSync(filler + text),
  'utf16.txt': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
};

test('finds any sentence of a locked SOP through up to two encodings in any file', async () => {
  const secrets = await collectSecrets(content, now);
  const sentences = await lockedSentences(secrets.sops);
  const random = randomNumbers(20_261_123);
  expect(sentences.length).toBeGreaterThan(100);
  for (let round = 0; round < rounds; round += 1) {
    const sentence = pick(sentences, random);
    const chain = chainOf(random);
    const encoded = chain.reduce((text, name) => encodings[name]?.(text, random) ?? text, sentence);
    const [file, write] = pick(Object.entries(files), random);
    const leaks = await leaksIn({ [file]: write(encoded) }, secrets);
    expect(leaks.length, `${sentence} · ${chain.join(' › ')} · ${file}`).toBeGreaterThan(0);
  }
});

/** Sentences of locked bodies of 32 letters or more, of which no open SOP has so many in a row. */
async function lockedSentences(locked: readonly string[]): Promise<string[]> {
  const sources = await sourcesBySop();
  const open = [...sources].filter(([id]) => !locked.includes(id)).map(([, source]) => source);
  const openLetters = letterString(lettersOf(open.join('\n')));
  return locked.flatMap((id) =>
    (sources.get(id)?.split('\n## Process Steps\n')[1]?.split('\n## Revision History')[0] ?? '')
      .split(/\n+|(?<=[.!?]) |\|/u)
      .map((text) => text.replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1').trim())
      .filter((text) => {
        const letters = letterString(lettersOf(text));
        const runs = Array.from({ length: Math.max(0, letters.length - 31) }, (_, at) =>
          letters.slice(at, at + 32),
        );
        return runs.length > 0 && !runs.some((run) => openLetters.includes(run));
      }),
  );
}

async function sourcesBySop(): Promise<Map<string, string>> {
  const { sops } = await readContent(content, now);
  return new Map(
    await Promise.all(
      sops.map(async ({ id, format }): Promise<[string, string]> => [
        id,
        await readFile(`${content}/${id}.${format}`, 'utf8'),
      ]),
    ),
  );
}

/** Up to two encodings, each once among those that must come first. */
function chainOf(random: (limit: number) => number): string[] {
  const names = Array.from({ length: random(3) }, () => pick(Object.keys(encodings), random));
  const first = innermost.filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !innermost.includes(name))];
}

function insert(text: string, what: string, random: (limit: number) => number): string {
  return [...text].map((sign) => (random(6) === 0 ? sign + what : sign)).join('');
}

function pick<T>(list: readonly T[], random: (limit: number) => number): T {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}
