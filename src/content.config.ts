import { defineCollection } from 'astro:content';
import { buildPaths } from './build/paths.ts';
import { curriculumLoader, sopsLoader, templateLoader } from './load/public-loaders.ts';
import { publicCurriculumSchema } from './model/public-curriculum.ts';
import { publicSopSchema } from './model/public-view.ts';
import { templateSchema } from './model/sop.ts';

const { content, reader } = buildPaths();

export const collections = {
  curriculum: defineCollection({
    loader: curriculumLoader(content, reader),
    schema: publicCurriculumSchema,
  }),
  sops: defineCollection({ loader: sopsLoader(content, reader), schema: publicSopSchema }),
  template: defineCollection({ loader: templateLoader(content), schema: templateSchema }),
};
