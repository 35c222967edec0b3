import type { SopRule } from './rule.ts';

/** Every image says in words what it shows. */
export const imagesHaveAltText: SopRule = ({ file, images }) =>
  images
    .filter(({ text }) => text.trim() === '')
    .map(({ url, place }) => ({
      file,
      ...place,
      rule: 'images-have-alt-text',
      message: `The image "${url}" has no text for readers who cannot see it.`,
      fix: `Say between the brackets what it shows: \`![Latched gate with tag](${url})\`.`,
    }));
