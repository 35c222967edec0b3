// The import brings the type of `data.astro`, which Astro fills in.
import type {} from '@astrojs/markdown-satteri';
import type { Root } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { frontmatterSchema } from '../model/frontmatter.ts';
import { layOutSop, type LayoutData } from './lay-out-sop.ts';

/** The Sätteri plugin that lays out the body of an SOP, for `.md` and `.mdx` alike. */
export function sopLayout(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'sop-layout',
    before(root, context) {
      // Sätteri hands the tree out as read-only; what we build from it is new.
      context.replaceNode(
        root,
        layOutSop(root as Root, layoutData(context.data.astro?.frontmatter), context.fileURL),
      );
    },
  });
}

/** The checks have spoken before a page is laid out; a broken file is laid out without extras. */
function layoutData(frontmatter: unknown): LayoutData {
  const result = frontmatterSchema
    .pick({ hazards: true, moved: true })
    .loose()
    .safeParse(frontmatter ?? {});
  return result.success ? result.data : { hazards: [], moved: {} };
}
