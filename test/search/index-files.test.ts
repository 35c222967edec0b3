import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { indexSite } from '../../src/build/search-index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { dist } = inject('site');
const folder = join(dist, 'pagefind/fragment');
const fragments = await Promise.all(
  (await readdir(folder)).map((file) => read(join(folder, file))),
);

async function read(file: string) {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return JSON.parse(text.slice('pagefind_dcd'.length)) as {
    url: string;
    content: string;
    filters: Record<string, string[]>;
    meta: Record<string, string>;
  };
}

const page = (url: string) => fragments.find((fragment) => fragment.url === url);

describe('the index', () => {
  test('holds SOPs, sections and the template, each once', async () => {
    const urls = fragments.map(({ url }) => url).sort();
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !/^\/[\w-]+\/([\w-]+\/)?$/u.test(url))).toEqual([]);
    expect(urls.filter((url) => /checklist|current|waitlist|search|404/u.test(url))).toEqual([]);
    expect(urls).toContain('/template/');
    expect(urls).toContain('/retention-and-recovery/');
  });

  test('knows section, access, short title and number of an SOP', () => {
    expect(page('/retention-and-recovery/cancellation-recovery/')).toMatchObject({
      filters: { section: ['Retention and recovery'], access: ['Free to read'] },
      meta: { title: 'Cancellation Recovery', document: 'RET-01' },
    });
    expect(page('/retention-and-recovery/complaint-response/')).toMatchObject({
      filters: { section: ['Retention and recovery'], access: ['Preview'] },
      meta: { title: 'Complaint Response', document: 'RET-02' },
    });
  });

  test('holds of a locked SOP neither keywords nor steps', () => {
    const { content = '', meta } = page('/retention-and-recovery/complaint-response/') ?? {};
    expect(content).toContain('a measured look at the pool');
    expect(`${content} ${JSON.stringify(meta)}`).not.toMatch(
      /itching|callback|Log and acknowledge/u,
    );
  });

  test('holds checkpoints, and keeps words of neighbouring cells and fields apart', () => {
    const { content = '' } = page('/retention-and-recovery/cancellation-recovery/') ?? {};
    expect(content).toContain('No chemical or company item left');
    expect(content).toContain('Action: Office Manager opens');
    expect(content).toContain('Metric Target Measurement');
  });

  test('comes without Pagefind’s own interfaces', async () => {
    const files = await readdir(join(dist, 'pagefind'));
    expect(files.filter((file) => /ui|highlight|worker|playground/u.test(file))).toEqual([]);
    expect(files).toContain('chunks.json');
  });
});

describe('making an index', () => {
  test('fails where there is no page to find', async () => {
    const empty = await temporaryFolder({ 'index.html': '<main>No mark</main>' });
    await expect(indexSite(empty)).rejects.toThrow('no page is to be indexed');
  });
});
