import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { ReadAs } from '../model/read-as.ts';
import { collectSecrets, type Secrets } from './leaks/collect-secrets.ts';
import { enoughLeaks, filesIn, findLeaks } from './leaks/find-leaks.ts';
import { formatLeaks } from './leaks/format-leaks.ts';

interface Options {
  /** Folder that authors write in. */
  contentDir: string;
  /** For whom the site was built. */
  reader?: ReadAs;
}

/**
 * Stops the build if anything that the gate keeps back stands in the finished site, in whatever
 * form. It belongs last in the list of integrations, so that it sees what the others write.
 */
export function leakCheck({ contentDir, reader }: Options): AstroIntegration {
  return {
    name: 'leak-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await checkSite(fileURLToPath(dir), contentDir, new Date(), reader);
        logger.info(`No locked text found in ${files} files.`);
      },
    },
  };
}

/** Throws if `dir` holds what the gate keeps back, or nothing to check. Says how many files it read. */
export async function checkSite(
  dir: string,
  contentDir: string,
  now: Date,
  reader?: ReadAs,
): Promise<number> {
  const secrets = await collectSecrets(contentDir, now, reader);
  const files = await filesIn(dir);
  const blindness = whyBlind(files, secrets);
  if (blindness) throw new AstroError(blindness.message, blindness.fix);
  if (secrets.sops.length === 0) return files.length;
  const leaks = await findLeaks(dir, secrets);
  if (leaks.length > 0) {
    throw new AstroError(
      `${spokenCount(leaks.length)} in the finished site:\n${formatLeaks(leaks)}`,
      'Nothing was published. Correct the writers named above and build again.',
    );
  }
  return files.length;
}

/** Why a clean result would mean nothing, if so. */
function whyBlind(files: readonly string[], { sops, texts }: Secrets) {
  if (!files.some((file) => file.endsWith('.html')))
    return {
      message: 'The leak check found no HTML file, so it has checked nothing.',
      fix: 'Run it on the folder that Astro has built.',
    };
  if (sops.length > 0 && texts.findable === 0)
    return {
      message: `The leak check found no text to look for in ${sops.length} locked ${sops.length === 1 ? 'SOP' : 'SOPs'}, so it has checked nothing.`,
      fix: 'A locked SOP needs text that is in no open one. If it is a copy, change it or open it.',
    };
  return undefined;
}

function spokenCount(count: number): string {
  if (count === 1) return '1 text or picture that is not public is';
  const atLeast = count >= enoughLeaks ? 'At least ' : '';
  return `${atLeast}${count} texts or pictures that are not public are`;
}
