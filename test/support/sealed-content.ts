import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadCurriculum } from '../../src/load/load-curriculum.ts';
import { generateCurriculum } from '../../src/load/generate/generate-curriculum.ts';
import { writeMasterKey } from '../../src/load/master-key.ts';
import { runRecordIds } from '../../src/load/write/record-ids.ts';
import type { Access } from '../../src/model/section.ts';
import { sampleMaster } from '../gate/sample.ts';

/** The master key of these tests, as the environment has it. */
export const masterKeyText = writeMasterKey(sampleMaster);

/** One red pixel, as PNG. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A word that is in the body of every SOP of a section but its free one, and nowhere else. */
export const canaryOf = (section: string) => `quagga${section.replaceAll('-', '')}`;

/** Sections of the real curriculum with generated SOPs, three each, by the access they are given. */
export async function sealedContent(
  folder: string,
  access: Readonly<Record<string, Access>>,
  { invitations = '', sops = 3 * Object.keys(access).length } = {},
): Promise<string> {
  const content = join(folder, 'content');
  const now = new Date();
  const { curriculum } = await loadCurriculum('content', now);
  if (!curriculum) throw new Error('The real curriculum does not load.');
  const sections = Object.keys(access);
  const settings = { ...curriculum.settings, sections };
  const files = generateCurriculum({ settings, sops, open: false, now });
  for (const [path, text] of files) {
    const [section = ''] = path.split('/');
    const isFree = (files.get(`${section}/section.yaml`) ?? '').includes(
      `free: ${path.slice(section.length + 1, -'.md'.length)}\n`,
    );
    const changed = path.endsWith('section.yaml')
      ? text.replace(/^access: .*$/mu, `access: ${access[section]}`)
      : path.endsWith('.md') && !isFree
        ? text.replace(
            'Standard:',
            `Standard: Say ${canaryOf(section)} aloud. ![A pump basket](./basket.png)`,
          )
        : text;
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), changed);
  }
  for (const section of sections) await writeFile(join(content, section, 'basket.png'), pixel);
  if (invitations) await writeFile(join(content, 'invitations.yaml'), invitations);
  await runRecordIds(content, now);
  return content;
}
