import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../load/yaml.ts';
import { curriculumFileSchema, type CurriculumFile } from '../model/curriculum-file.ts';
import { waitlistForm } from '../model/waitlist-form.ts';

/**
 * Where the waitlist form posts to. Undefined without a valid `curriculum.yaml`: a finished site may
 * be served without the content that it was built from.
 */
export async function readFormAction(content: string): Promise<string | undefined> {
  const settings = await readSettings(content);
  return settings && waitlistForm(settings).action;
}

/** The settings in `curriculum.yaml`, or undefined without a valid one. */
export async function readSettings(content: string): Promise<CurriculumFile | undefined> {
  const file = join(content, 'curriculum.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : readYaml(text, curriculumFileSchema, file).data;
}
