import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../src/load/read-content.ts';
import { checkContent } from '../../src/model/check-content.ts';
import { formatIssues } from '../../src/model/issue.ts';
import { now } from '../support/content-source.ts';
import { laterRules } from '../support/later-rules.ts';
import { ruleNames } from '../support/rule-names.ts';

const folder = fileURLToPath(new URL('../fixtures/forty-faults/content', import.meta.url));
const issues = checkContent(await readContent(folder, now));

/** Every fault that was put into the folder, and where. */
const faults = `
sections-have-lists curriculum.yaml:23:5
sections-are-listed curriculum.yaml:49:5
invitation-numbers-are-unique invitations.yaml:5:5
invited-sections-exist invitations.yaml:8:3
document-ids-have-their-sections-code office/complaint-response.md:3:1
published-ids-remain office/complaint-response.md:8:1
moved-ids-exist office/complaint-response.md:9:3
body-has-no-h1 office/complaint-response.md:14:1
parts-stand-in-order office/complaint-response.md:20:1
images-have-alt-text office/complaint-response.md:32:20
steps-are-numbered-in-order office/complaint-response.md:48:1
revisions-ascend office/complaint-response.md:85:1
keys-are-known office/follow-up.md:2:1
values-are-valid office/follow-up.md:5:1
days-exist office/follow-up.md:7:1
files-are-utf-8 office/follow-up.md:34:76
yaml-is-readable office/refunds.md:2:8
published-ids-are-recorded water/filter-care.md:1:1
parts-are-filled water/monthly-balance.mdx:10:1
responsibility-names-three-duties water/monthly-balance.mdx:20:1
tools-are-listed water/monthly-balance.mdx:24:1
mdx-is-readable water/monthly-balance.mdx:42:14
pause-points-hold-3-to-9-checkpoints water/monthly-balance.mdx:50:1
escalation-levels-are-complete water/monthly-balance.mdx:63:1
tables-have-template-columns water/monthly-balance.mdx:67:10
newest-revision-is-in-force water/monthly-balance.mdx:75:7
sops-are-listed water/salt-system.md:1:1
document-ids-are-unique water/salt-system.md:3:1
body-is-markdown water/salt-system.md:34:12
free-names-an-sop water/section.yaml:5:1
paths-are-unique water/section.yaml:11:5
hazards-name-a-step water/water-testing.md:9:5
related-sops-exist water/water-testing.md:14:5
links-resolve water/water-testing.md:24:52
roles-are-shared water/water-testing.md:29:1
published-sops-have-no-placeholders water/water-testing.md:34:3
blanks-are-well-formed water/water-testing.md:35:3
steps-have-four-fields water/water-testing.md:45:1
time-limits-name-a-duration water/water-testing.md:55:1
pause-points-name-a-step water/water-testing.md:67:1
checkpoints-are-task-items water/water-testing.md:71:1
table-cells-are-filled water/water-testing.md:77:15
metrics-have-target-frequency-and-owner water/water-testing.md:88:17
revision-dates-exist water/water-testing.md:96:7
`
  .trim()
  .split('\n');

test('reports each of the faults at its place, and nothing else', () => {
  const found = issues.map(
    ({ rule, file, line, column }) => `${rule} ${file.replace('content/', '')}:${line}:${column}`,
  );
  expect(found).toEqual(faults);
});

test('has a fault for every rule but those that sixteen-faults.test.ts breaks', () => {
  const broken = new Set(faults.map((fault) => fault.split(' ')[0]));
  expect([...broken, ...laterRules].sort()).toEqual(ruleNames('src').sort());
});

test('points to a line that exists', () => {
  for (const { file, line, column } of issues) {
    const lines = readFileSync(`${folder}/${file.replace('content/', '')}`, 'utf8').split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(line);
    expect((lines[line - 1] ?? '').length + 1).toBeGreaterThanOrEqual(column);
  }
});

test('reads, as text, like this', () => {
  expect(formatIssues(issues)).toMatchInlineSnapshot(`
    "content/curriculum.yaml
      content/curriculum.yaml:23:5  sections-have-lists  \`lists\` has a list for "offices", which is no section. → Write \`office\`.
      content/curriculum.yaml:49:5  sections-are-listed  \`sections\` names "sales", and no folder of that name holds a section.yaml. → Remove it.

    content/invitations.yaml
      content/invitations.yaml:5:5  invitation-numbers-are-unique  Two invitations have number 1, and so one code. → Give this one a number that is free, such as 2.
      content/invitations.yaml:8:3  invited-sections-exist  "kitchen" is no section of content/curriculum.yaml. → Write one of: water, office, sales.

    content/office/complaint-response.md
      content/office/complaint-response.md:3:1  document-ids-have-their-sections-code  \`WAT-07\` does not begin with \`OFF\`, the code in content/office/section.yaml. → Write \`OFF-01\`, or move the file to its own section.
      content/office/complaint-response.md:8:1  published-ids-remain  The checkpoint id "cause-is-named" is published, and no checkpoint has it any more. → Add \`moved: { cause-is-named: the-cause-is-named }\` to the frontmatter, or remove the id from content/published.yaml if the checkpoint is gone.
      content/office/complaint-response.md:9:3  moved-ids-exist  \`moved\` leads from "log-complaint" to "log-the-complaints", and no step or checkpoint has that id. → Write \`log-complaint: log-the-complaint\`.
      content/office/complaint-response.md:14:1  body-has-no-h1  "Complaint Response SOP" is a second title of the page. → Remove it; the \`title\` of the frontmatter is the heading of the page.
      content/office/complaint-response.md:20:1  parts-stand-in-order  "Scop" stands where the part "Scope" is expected. → Write \`## Scope\`.
      content/office/complaint-response.md:32:20  images-have-alt-text  The image "./ticket.png" has no text for readers who cannot see it. → Say between the brackets what it shows: \`![Latched gate with tag](./ticket.png)\`.
      content/office/complaint-response.md:48:1  steps-are-numbered-in-order  "Step 3: Settle the cause" stands where step 2 is expected. → Write \`### Step 2: Settle the cause\`.
      content/office/complaint-response.md:85:1  revisions-ascend  Version 0.9 stands under version 1.0. → Write the newest version in the last row, with a higher number.

    content/office/follow-up.md
      content/office/follow-up.md:2:1  keys-are-known  \`titel\` is not a key of this file. Did you mean \`title\`? → Correct the spelling or remove it. Known here: title, document, summary, status, approvedBy, reviewBy, hazards, reviews, related, keywords, sheetPages, moved.
      content/office/follow-up.md:5:1  values-are-valid  \`status\` is "done". → Write one of: template, draft, published.
      content/office/follow-up.md:7:1  days-exist  \`reviewBy\` is "2027-02-30". → Write a day of the calendar as YYYY-MM-DD, such as 2026-11-30.
      content/office/follow-up.md:34:76  files-are-utf-8  The line "Action: Open a Complaint Ticket with the customer's own word…" has lost a letter: pages would show "�". → Save the file as UTF-8, and write the letter anew if it still reads "�".

    content/office/refunds.md
      content/office/refunds.md:2:8  yaml-is-readable  The line "title: Refunds: who and when" holds \`: \` in a value, or a value that begins with a sign of YAML. → Put the value in "quotes".

    content/water/filter-care.md
      content/water/filter-care.md:1:1  published-ids-are-recorded  8 ids of this published SOP are not in content/published.yaml: take-the-sample, test-the-water, nobody-in-the-water, …. → Run \`npm run record:ids\`.

    content/water/monthly-balance.mdx
      content/water/monthly-balance.mdx:10:1  parts-are-filled  The part "Purpose" is empty. → Say in a sentence or two what is true once the procedure is done.
      content/water/monthly-balance.mdx:20:1  responsibility-names-three-duties  The duty "Backup Owner" is missing. → Write \`- Backup Owner: \` and the role after "Primary Owner".
      content/water/monthly-balance.mdx:24:1  tools-are-listed  A line of "Tools Required" is empty. → Name the tool, or remove the line.
      content/water/monthly-balance.mdx:42:14  mdx-is-readable  MDX reads the braces in "{client name}" as code. → Write \`[client name]\` for a blank, \`\\{client name\\}\` for braces in a message, or rename the file from .mdx to .md if it uses no component.
      content/water/monthly-balance.mdx:50:1  pause-points-hold-3-to-9-checkpoints  The checklist holds 2 checkpoints. → Write 3 to 9, or put these under another pause point.
      content/water/monthly-balance.mdx:63:1  escalation-levels-are-complete  Level 1 names no time. → Write \`Level 1: Reading outside 60 to 180 ppm → Office Manager → time\`.
      content/water/monthly-balance.mdx:67:10  tables-have-template-columns  The column "Traget" stands in the table of "Performance Metrics" where "Target" is expected. → Write the header \`| Metric | Target | Measurement Frequency | Owner |\`.
      content/water/monthly-balance.mdx:75:7  newest-revision-is-in-force  The newest revision is dated 2999-01-01, and today is 2026-11-23. → Write the day it takes effect once that day has come, or \`status: draft\` until then.

    content/water/salt-system.md
      content/water/salt-system.md:1:1  sops-are-listed  The SOP "water/salt-system" is not listed in content/water/section.yaml. → Write \`- salt-system\` under \`sops\` there, at its place in the order.
      content/water/salt-system.md:3:1  document-ids-are-unique  \`WAT-01\` is also the document id of content/water/water-testing.md. → Write a free one, such as \`WAT-08\`.
      content/water/salt-system.md:34:12  body-is-markdown  The comment "<!-- buy a new one -->" would be published: everybody finds it in the source of the page. → Remove it, or write it as a line \`# …\` in the frontmatter, which is not published.

    content/water/section.yaml
      content/water/section.yaml:5:1  free-names-an-sop  \`free\` is "water-test", and the section has no such SOP. → Write \`free: water-testing\`.
      content/water/section.yaml:11:5  paths-are-unique  "Monthly Balance SOP" is planned, and content/water/monthly-balance.mdx is written. → Move it from \`planned\` to \`sops\` as \`monthly-balance\`.

    content/water/water-testing.md
      content/water/water-testing.md:9:5  hazards-name-a-step  A hazard names step 3, and the SOP has 2 steps. → Write the number of the step that has the hazard, 1 to 2.
      content/water/water-testing.md:14:5  related-sops-exist  \`related\` names "office/complaints", and there is no such SOP. → Correct the id or remove it.
      content/water/water-testing.md:24:52  links-resolve  The link "../office/complaint-respond.md" leads to a file that does not exist. → Write \`../office/complaint-response.md\`.
      content/water/water-testing.md:29:1  roles-are-shared  "Ofice Manager" does not begin with a role of content/curriculum.yaml. → Write \`Office Manager\`.
      content/water/water-testing.md:34:3  published-sops-have-no-placeholders  \`[Tool 1]\` is a placeholder, and the SOP is published. → Write what belongs there, or \`status: draft\` while it is open.
      content/water/water-testing.md:35:3  blanks-are-well-formed  In "Chemical Log of [Business name" a bracket is not closed. → Write a blank as \`[Business name]\`; write round brackets for anything else.
      content/water/water-testing.md:45:1  steps-have-four-fields  "Time Limt" stands in "Step 1: Take the sample" where the field "Time Limit" is expected. → Write \`Time Limit:\`.
      content/water/water-testing.md:55:1  time-limits-name-a-duration  The time limit "Quickly, from the sample." names no number with a unit. → Begin with the working time, such as \`10 minutes, within 4 business hours\`.
      content/water/water-testing.md:67:1  pause-points-name-a-step  The pause point "Before you leave the pool" names step 3, and the SOP has 2 steps. → Write the number of the step after which it comes, 1 to 2.
      content/water/water-testing.md:71:1  checkpoints-are-task-items  The checkpoint "Gate latched" is ticked. → Write \`- [ ] Gate latched\`: the reader ticks it.
      content/water/water-testing.md:77:15  table-cells-are-filled  The cell under "Prevention" is empty. → Write what belongs there; \`0\` and \`None\` are answers too.
      content/water/water-testing.md:88:17  metrics-have-target-frequency-and-owner  The target "Nearly all" holds no number. → Write a number that is met or missed, such as \`≥ 95%\` or \`0\`, or a blank for one.
      content/water/water-testing.md:96:7  revision-dates-exist  "2026-05-32" is not a day of the calendar. → Write the day as YYYY-MM-DD, such as \`2026-11-30\`.

    44 problems in 10 files."
  `);
});
