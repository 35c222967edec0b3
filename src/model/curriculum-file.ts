import { z } from 'zod';
import { slugSchema, textSchema } from './frontmatter.ts';
import { rubricSchema } from './rubric.ts';
import { waitlistSchema } from './waitlist-settings.ts';

/** What a shared blank is filled in with: phones show the keys for it, and browsers know the words. */
export const fieldKinds = [
  'text',
  'organization',
  'name',
  'phone',
  'email',
  'link',
  'address',
  'state',
] as const;

/** What a shared blank is filled in with. */
export type FieldKind = (typeof fieldKinds)[number];

/** A blank that every SOP shares, filled in once by the reader. */
const sharedBlankSchema = z.strictObject({
  /** As it stands between brackets. */
  name: textSchema('Give the blank its name, as it stands between brackets.'),
  /** What to write there. */
  hint: textSchema('Say what the reader writes there.'),
  /** Without it any words are expected. */
  kind: z
    .enum(fieldKinds, { error: `Write what is filled in: ${fieldKinds.join(', ')}.` })
    .optional(),
});

/** Something that every SOP takes as agreed and none contradicts. */
const conventionSchema = z.strictObject({
  title: textSchema('Give the convention a title.'),
  lines: z.array(textSchema('Write the line.'), 'Write `lines` as a list.'),
});

const roleSchema = z.strictObject({
  name: textSchema('Give the role its name.'),
  /** What the role answers for, in a few words. */
  does: textSchema('Say in a few words what the role answers for.'),
});

const addressMessage =
  'Write only `https://` and the name of the site, such as `https://sops.example.com`: every link of a page begins there, so it has no path, `?` or `#`.';

/** `name@domain`, or a name and that in angle brackets. */
const senderPattern =
  /^(?:[^<>@\p{C}]+<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/u;
const senderMessage =
  'Write who the mails come from, such as `Clozo Academy <waitlist@example.com>`: an address of your own domain.';
const postalAddressMessage = 'Write your postal address in one line, as it stands on your letters.';

/** `curriculum.yaml`: every sentence of the site that belongs to this curriculum and to no SOP. */
export const curriculumFileSchema = z.strictObject({
  title: textSchema('Give the curriculum its title.'),
  publisher: textSchema('Name who publishes the curriculum.'),
  /** What the curriculum is, in one or two sentences, for the home page and for search engines. */
  description: textSchema('Say in one or two sentences what the curriculum is.'),
  /** Where the site is published: `https://…`. Printed sheets point there. */
  address: z
    .url({
      error: 'Write the address of the published site, such as `https://sops.example.com`.',
      abort: true,
    })
    .regex(/^https?:\/\/[^/?#]+\/?$/u, addressMessage),
  /** Line under every SOP’s title. */
  kindLine: textSchema('Write the line that stands under every SOP’s title.'),
  /** Last line of every SOP. */
  closingLine: textSchema('Write the line that ends every SOP.'),
  banner: z.strictObject({
    label: textSchema('Write the first words of the banner.'),
    text: textSchema('Write the sentence of the banner.'),
    action: textSchema('Write the words of the banner’s button.'),
  }),
  /** Sentences of the home page. */
  home: z.strictObject({
    heading: textSchema('Write the heading of the home page.'),
    lead: textSchema('Write the first paragraph of the home page.'),
    points: z.array(
      z.strictObject({
        title: textSchema('Give the point a title.'),
        text: textSchema('Write the point.'),
      }),
    ),
  }),
  /** Who keeps the waitlist, and its words. */
  waitlist: waitlistSchema,
  /** Facts of the owner that the law asks for in every mail; without them none is sent. */
  mail: z
    .strictObject(
      {
        /** Who writes: an address of the owner’s own domain, with or without a name. */
        sender: z.string(senderMessage).regex(senderPattern, senderMessage).optional(),
        postalAddress: textSchema(postalAddressMessage).optional(),
      },
      'Write `sender` and `postalAddress` below `mail`, or take the key away.',
    )
    .default({}),
  /** Reading speed in words a minute. */
  wordsPerMinute: z.int('Give the reading speed in words a minute, such as 200.').min(50),
  /** Paper of printed sheets. */
  paper: z.enum(['letter', 'a4'], { error: 'Write `letter` or `a4`.' }),
  /** The only roles that SOPs may name. */
  roles: z.array(roleSchema).min(1, 'List the roles that SOPs may name.'),
  /** The only records that SOPs may name. */
  records: z.array(textSchema('Write the name of a record.')).min(1, 'List the records.'),
  blanks: z.array(sharedBlankSchema),
  /** What all SOPs take as agreed, such as business hours and money limits; printed as one page. */
  conventions: z.array(conventionSchema, 'Write `conventions` as a list.').default([]),
  /** Left out, the rules of the rubric are off. */
  rubric: rubricSchema.optional(),
  /** Folder names of the sections, in the order of the site. */
  sections: z.array(slugSchema).min(1, 'List the folders of the sections in order.'),
});

/** `curriculum.yaml`, checked. */
export type CurriculumFile = z.infer<typeof curriculumFileSchema>;
