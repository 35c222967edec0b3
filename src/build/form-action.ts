import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../load/yaml.ts';
import { curriculumFileSchema } from '../model/curriculum-file.ts';
import { waitlistForm } from '../model/waitlist-form.ts';

/**
 * Where the waitlist form posts to. Undefined without a valid `curriculum.yaml`: a finished site may
 * be served without the content that it was built from.
 */
export async function readFormAction(content: string): Promise<string | undefined> {
  const file = join(content, 'curriculum.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const settings = readYaml(text, curriculumFileSchema, file).data;
  return settings && waitlistForm(settings).action;
}
