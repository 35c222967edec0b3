import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadCurriculum } from '../../load/load-curriculum.ts';
import { masterKey } from '../../gate/keys.ts';
import { demandMasterKey } from '../../load/master-key.ts';
import type { BuildPaths } from '../paths.ts';
import { sealSite } from './seal-site.ts';

/**
 * Seals what members read into the finished site, where sections are `invite`. It belongs behind what
 * writes pages and before what lists or checks files.
 */
export function sealMembers({ content, data, memberPages }: BuildPaths): AstroIntegration {
  return {
    name: 'seal',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (memberPages === undefined) return;
        const started = performance.now();
        const { curriculum, invitations } = await loadCurriculum(content, new Date());
        const sections = (curriculum?.sections ?? []).filter(({ access }) => access === 'invite');
        const files = await sealSite({
          site: fileURLToPath(dir),
          members: memberPages,
          master: await masterKey(await demandMasterKey(data, process.env)),
          invitations,
          sections: sections.map(({ id, title }) => ({ id, title })),
        });
        logger.info(`${files} files sealed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}
