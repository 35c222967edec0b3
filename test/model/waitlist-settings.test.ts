import { describe, expect, test } from 'vitest';
import { formHostNames } from '../../src/model/form-host.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { curriculumFileSchema } from '../../src/model/curriculum-file.ts';
import { smallFile } from '../support/content-source.ts';
import { endpoints } from '../support/form-endpoints.ts';
import { changed, spoken } from '../support/sop-source.ts';

/** What is wrong where the waitlist of the small curriculum has these lines for its endpoint. */
function issues(lines: string): string[] {
  const text = changed(smallFile('curriculum.yaml'), [['  endpoint: /api/waitlist', lines]]);
  const read = readYaml(text, curriculumFileSchema, 'content/curriculum.yaml');
  return read.issues.map((issue) => `${issue.file}:${spoken([issue]).join('')}`);
}

/** A list for everyone and for both sections. */
const lists = ['everyone', 'water', 'office']
  .map((id) => `\n    ${id}: 6d48fffe-7d37-4c14-b317-3e4cda33a647`)
  .join('');

describe.each(formHostNames)('%s', (host) => {
  test.each(endpoints[host].takes)('takes the endpoint %s', (endpoint) => {
    const more = host === 'listmonk' ? `\n  lists:${lists}` : '';
    expect(issues(`  host: ${host}\n  endpoint: ${endpoint}${more}`)).toEqual([]);
  });

  test.each(endpoints[host].refuses)(
    'does not take the endpoint %s, and says where and why',
    (endpoint) => {
      const more = host === 'listmonk' ? `\n  lists:${lists}` : '';
      const [issue] = issues(`  host: ${host}\n  endpoint: ${endpoint}${more}`);
      expect(issue).toMatch(
        /^content\/curriculum\.yaml:19:3 values-are-valid: `waitlist\.endpoint` is .* → (?:Write|This)/u,
      );
    },
  );
});

test('says what to write, at its line', () => {
  expect(issues('  host: formspring\n  endpoint: xpzgkqyw')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:18:3 values-are-valid: \`waitlist.host\` is "formspring". → Write one of: embedded, formspree, basin, web3forms, netlify, buttondown, kit, listmonk, keila.",
    ]
  `);
  expect(issues('  endpoint: https://formspree.io/f/xpzgkqyw')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:18:3 values-are-valid: \`waitlist.endpoint\` is "https://formspree.io/f/xpzgkqyw". → This is an address of a form host. Name the host in a line above, such as \`host: formspree\`.",
    ]
  `);
  expect(issues('  host: kit')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:17:1 values-are-valid: \`waitlist.endpoint\` is missing. → Write the number of the form, such as \`9480016\`, or its address \`https://app.kit.com/forms/9480016/subscriptions\`.",
    ]
  `);
  expect(issues(`  host: kit\n  endpoint: 9480016\n  lists:${lists}`)).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:20:3 values-are-valid: \`waitlist.lists\` is {"everyone":"6d48fffe-7d37-4c14-b317-3e4cda33a647","water":"…. → Only \`host: listmonk\` has lists. Remove the key.",
    ]
  `);
  expect(issues('  host: listmonk\n  endpoint: https://lists.example.com')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:17:1 values-are-valid: \`waitlist.lists\` is missing. → Write \`lists\` as \`section: id\`, one line for each section and one for \`everyone\`.",
    ]
  `);
  expect(issues('  hosts: kit\n  endpoint: /api/waitlist')).toMatchInlineSnapshot(`
    [
      "content/curriculum.yaml:18:3 keys-are-known: \`hosts\` is not a key of this file. Did you mean \`host\`? → Correct the spelling or remove it. Known here: host, endpoint, lists, heading, lead, consent, consentVersion.",
    ]
  `);
});
