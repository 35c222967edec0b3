import { z } from 'zod';
import { formHostNames, type FormHostName } from './form-host.ts';
import { formHosts } from './form-hosts.ts';
import { slugSchema, textSchema } from './frontmatter.ts';

const listsMessage =
  'Write `lists` as `section: id`, one line for each section and one for `everyone`.';
const listMessage =
  'Write the id of the list as listmonk shows it, such as `6d48fffe-7d37-4c14-b317-3e4cda33a647`.';
const noListsMessage = 'Only `host: listmonk` has lists. Remove the key.';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Origins of hosts that are known by name: our own service is not there. */
const known =
  /^(?!https:\/\/(?:[\w-]+\.)*(?:formspree\.io|usebasin\.com|web3forms\.com|buttondown\.(?:com|email)|(?:kit|convertkit)\.com|keila\.io)(?:[:/?#]|$))/u;
const knownMessage =
  'This is an address of a form host. Name the host in a line above, such as `host: formspree`.';

/** Words of the waitlist, whoever keeps it. */
const words = {
  heading: textSchema('Write the heading of the waitlist page.'),
  lead: textSchema('Say what the reader gets for joining.'),
  consent: textSchema('Write the words of the consent box.'),
  /** Names these very words in the consent record. */
  consentVersion: textSchema('Give the consent words a version, such as `2026-11`.'),
};

/** The waitlist: who keeps it, and its words. */
export const waitlistSchema = z.discriminatedUnion(
  'host',
  [
    z.strictObject({
      host: z.literal('embedded').default('embedded'),
      endpoint: endpointOf('embedded').regex(known, knownMessage),
      lists: z.never(noListsMessage).optional(),
      ...words,
    }),
    caseOf('formspree'),
    caseOf('basin'),
    caseOf('web3forms'),
    caseOf('netlify'),
    caseOf('buttondown'),
    caseOf('kit'),
    z.strictObject({
      host: z.literal('listmonk'),
      endpoint: endpointOf('listmonk'),
      /** Which list is for which section: listmonk keeps nothing else of what a form says. */
      lists: z.record(slugSchema, z.string(listMessage).regex(uuid, listMessage), listsMessage),
      ...words,
    }),
    caseOf('keila'),
  ],
  `Write one of: ${formHostNames.join(', ')}.`,
);

/** The waitlist: who keeps it, and its words. */
export type WaitlistSettings = z.infer<typeof waitlistSchema>;

/** What of the settings is known for one host. */
function caseOf<N extends FormHostName>(name: N) {
  return z.strictObject({
    host: z.literal(name),
    endpoint: endpointOf(name),
    lists: z.never(noListsMessage).optional(),
    ...words,
  });
}

/** An id of digits is a number to YAML, and not to the host. */
function endpointOf(name: FormHostName) {
  const { form, says } = formHosts[name].endpoint;
  return (name === 'kit' ? z.coerce.string(says) : z.string(says)).regex(form, says);
}
