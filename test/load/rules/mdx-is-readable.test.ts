import { expect, test } from 'vitest';
import { contentIssues, smallFile } from '../../support/content-source.ts';
import { issuesInSource, sopSource, type Change } from '../../support/sop-source.ts';

/** What the checks say about an `.mdx` file with `text` in the line of its purpose. */
function issuesAbout(text: string): string[] {
  const purpose = 'Know what the water needs before anything is added to it.';
  return issuesIn([purpose, text]);
}

function issuesIn(...changes: Change[]): string[] {
  return issuesInSource(sopSource(...changes), 'content/water/water-testing.mdx').map((issue) =>
    issue.replace(
      /, or rename the file from \.mdx to \.md if it uses no component\.$/u,
      ', or rename.',
    ),
  );
}

test('finds nothing in a valid SOP, in code and in real expressions', () => {
  expect(issuesIn()).toEqual([]);
  expect(issuesAbout('Type `<7.8` or `{client name}`, \\{a b\\}, &lt;7.8, 6 < 7.')).toEqual([]);
  expect(issuesAbout('Sum {1 + 1}, {"pH"}, {Math.max(1, 2)}, {props.a}, {/* note */}.')).toEqual(
    [],
  );
  expect(issuesAbout('import { a } from "./a.ts"\n\nUse {a} and {[a].map((x) => x)}.')).toEqual([]);
  expect(
    issuesAbout(
      'import Dose from "./Dose.astro"\n\nTake <Dose amount="7" unit={"oz"} /> or <Dose.Less>less</Dose.Less>.',
    ),
  ).toEqual([]);
});

test('names a less-than sign before a number', () => {
  expect(issuesAbout('Keep pH <7.8 today.')).toMatchInlineSnapshot(`
    [
      "20:9 mdx-is-readable: MDX reads "<7.8" as the beginning of a tag. → Write \`below 7.8\` or \`&lt;7.8\`, or rename.",
    ]
  `);
  expect(issuesAbout('Keep pH <= 7.8 today.')).toMatchInlineSnapshot(`
    [
      "20:9 mdx-is-readable: MDX reads "<= 7.8" as the beginning of a tag. → Write \`7.8 or less\` or \`&lt;= 7.8\`, or rename.",
    ]
  `);
  expect(issuesAbout('Spend <$5 a visit.')).toMatchInlineSnapshot(`
    [
      "20:7 mdx-is-readable: MDX reads "<$5" as the beginning of a tag. → Write \`below $5\` or \`&lt;$5\`, or rename.",
    ]
  `);
});

test('names braces around words', () => {
  expect(issuesAbout('Hi {client name}, thanks.')).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: MDX reads the braces in "{client name}" as code. → Write \`[client name]\` for a blank, \`\\{client name\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout('Hi {name}, thanks.')).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: MDX reads the braces in "{name}" as code. → Write \`[name]\` for a blank, \`\\{name\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout('Hi {first, last}, thanks.')).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: MDX reads the braces in "{first, last}" as code. → Write \`[first, last]\` for a blank, \`\\{first, last\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout('Hi {{name}}, thanks.')).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: MDX reads the braces in "{{name}}" as code. → Write \`[name]\` for a blank, \`\\{name\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout("Hi {client's name}, thanks.")).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: MDX reads the braces in "{client's name}" as code. → Write \`[client's name]\` for a blank, \`\\{client's name\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout('Keep {7.2–7.8}.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: MDX reads the braces in "{7.2–7.8}" as code. → Write \`[7.2–7.8]\` for a blank, \`\\{7.2–7.8\\}\` for braces in a message, or rename.",
    ]
  `);
});

test('names a brace that is not closed', () => {
  expect(issuesAbout('Hi {client name, thanks.')).toMatchInlineSnapshot(`
    [
      "20:4 mdx-is-readable: The brace in "{client name, thanks." is opened and not closed, and MDX reads what follows as code. → Write \`[client name, thanks.]\` for a blank, \`\\{client name, thanks.\\}\` for braces in a message, or rename.",
    ]
  `);
});

test('names a tag that is not closed, once', () => {
  expect(issuesAbout('Take <Dose> now.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: The tag <Dose> is opened and not closed. → Close it with </Dose>, or write <Dose /> if it has nothing inside.",
    ]
  `);
  expect(issuesAbout('Take <Dose>now</Dos>.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: The tag <Dose> is opened and not closed. → Close it with </Dose>, or write <Dose /> if it has nothing inside.",
    ]
  `);
  expect(issuesAbout('Take <Dose>now\n\nand later</Dose>.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: The tag <Dose> is opened and not closed. → Close it with </Dose>, or write <Dose /> if it has nothing inside.",
    ]
  `);
  expect(issuesAbout('Line<br>next.')).toMatchInlineSnapshot(`
    [
      "20:5 mdx-is-readable: The tag <br> is opened and not closed. → Write <br />.",
    ]
  `);
});

test('names a tag that was never opened', () => {
  expect(issuesAbout('Take it now.</b>')).toMatchInlineSnapshot(`
    [
      "20:13 mdx-is-readable: The tag </b> closes what was never opened. → Remove it, or write <b> where it begins.",
    ]
  `);
});

test('names a tag that cannot be read', () => {
  expect(issuesAbout('Take <Dose amount=7 /> now.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: MDX reads "<Dose" as the beginning of a tag. → Write attributes as \`name="value"\` and end the tag with \`>\` or \`/>\`; write \`&lt;\` if \`<\` means “less than”, or rename.",
    ]
  `);
  expect(issuesAbout('Take <Dose amount={a b} /> now.')).toMatchInlineSnapshot(`
    [
      "20:6 mdx-is-readable: The component <Dose> is used and not imported. → Write \`import Dose from "../../src/components/Dose.astro";\` above the first heading, with the path of its file, or remove the tag.",
      "20:19 mdx-is-readable: MDX reads the braces in "{a b}" as code. → Write \`[a b]\` for a blank, \`\\{a b\\}\` for braces in a message, or rename.",
    ]
  `);
  expect(issuesAbout('Where a<b.')).toMatchInlineSnapshot(`
    [
      "20:8 mdx-is-readable: MDX reads "<b" as the beginning of a tag. → Write attributes as \`name="value"\` and end the tag with \`>\` or \`/>\`; write \`&lt;\` if \`<\` means “less than”, or rename.",
    ]
  `);
});

test('names comments and links of HTML and Markdown that MDX does not know', () => {
  expect(issuesAbout('<!-- later -->')).toMatchInlineSnapshot(`
    [
      "20:1 mdx-is-readable: MDX does not know comments of the form \`<!-- … -->\`. → Write \`{/* … */}\`, or rename.",
    ]
  `);
  expect(issuesAbout('See <https://example.com>.')).toMatchInlineSnapshot(`
    [
      "20:5 mdx-is-readable: MDX does not know links of the form "<https://example.com>". → Write \`[example.com](https://example.com)\`.",
    ]
  `);
  expect(issuesAbout('Write to <a@example.com>.')).toMatchInlineSnapshot(`
    [
      "20:10 mdx-is-readable: MDX does not know links of the form "<a@example.com>". → Write \`[a@example.com](mailto:a@example.com)\`.",
    ]
  `);
});

test('names a sentence that would vanish as code', () => {
  expect(issuesAbout('import of chemicals is another SOP.')).toMatchInlineSnapshot(`
    [
      "18:1 parts-are-filled: The part "Purpose" is empty. → Say in a sentence or two what is true once the procedure is done.",
      "20:1 mdx-is-readable: MDX reads "import of chemicals is another SOP." as code, and the paragraph vanishes. → Begin the paragraph with another word than "import", or rename.",
    ]
  `);
  expect(issuesAbout('export the list every Friday.')).toMatchInlineSnapshot(`
    [
      "18:1 parts-are-filled: The part "Purpose" is empty. → Say in a sentence or two what is true once the procedure is done.",
      "20:1 mdx-is-readable: MDX reads "export the list every Friday." as code, and the paragraph vanishes. → Begin the paragraph with another word than "export", or rename.",
    ]
  `);
});

test('names all of them in one run, with the other rules', () => {
  expect(
    issuesIn(
      ['Know what the water needs', 'Keep pH <7.8 and <8, {client name}, <Dose>'],
      ['| Incidents | 0 |', '| {kind of} incidents <5 | none |'],
      ['Gate latched', '🙂 {gate} latched'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "20:9 mdx-is-readable: MDX reads "<7.8" as the beginning of a tag. → Write \`below 7.8\` or \`&lt;7.8\`, or rename.",
      "20:18 mdx-is-readable: MDX reads "<8" as the beginning of a tag. → Write \`below 8\` or \`&lt;8\`, or rename.",
      "20:22 mdx-is-readable: MDX reads the braces in "{client name}" as code. → Write \`[client name]\` for a blank, \`\\{client name\\}\` for braces in a message, or rename.",
      "20:37 mdx-is-readable: The tag <Dose> is opened and not closed. → Close it with </Dose>, or write <Dose /> if it has nothing inside.",
      "71:10 mdx-is-readable: MDX reads the braces in "{gate}" as code. → Write \`[gate]\` for a blank, \`\\{gate\\}\` for braces in a message, or rename.",
      "89:3 mdx-is-readable: MDX reads the braces in "{kind of}" as code. → Write \`[kind of]\` for a blank, \`\\{kind of\\}\` for braces in a message, or rename.",
      "89:23 mdx-is-readable: MDX reads "<5" as the beginning of a tag. → Write \`below 5\` or \`&lt;5\`, or rename.",
      "89:26 metrics-have-target-frequency-and-owner: The target "none" holds no number. → Write a number that is met or missed, such as \`≥ 95%\` or \`0\`, or a blank for one.",
    ]
  `);
});

test('names a component that is not imported, once', () => {
  expect(issuesAbout('<Note>hi</Note>\n\nTake <Note /> and {<Dose />}.')).toMatchInlineSnapshot(`
    [
      "20:1 mdx-is-readable: The component <Note> is used and not imported. → Write \`import Note from "../../src/components/Note.astro";\` above the first heading, with the path of its file, or remove the tag.",
      "22:19 mdx-is-readable: The component <Dose> is used and not imported. → Write \`import Dose from "../../src/components/Dose.astro";\` above the first heading, with the path of its file, or remove the tag.",
    ]
  `);
  expect(issuesAbout('import N from "./Note.astro"\n\n<Note>hi</Note>')).toMatchInlineSnapshot(`
    [
      "22:1 mdx-is-readable: The component <Note> is used and not imported. → Write \`import Note from "../../src/components/Note.astro";\` above the first heading, with the path of its file, or remove the tag.",
    ]
  `);
});

test('names an import that leads to no file, and one of a package', async () => {
  const text = smallFile('water/monthly-balance.mdx');
  const code = [
    'import D from "./nope.astro";',
    "import X from 'x';",
    'import {',
    '  template,',
    '} from "../guide/template.md";',
    'import Preview from "../outside/Preview.astro";',
  ].join('\n');
  const issues = await contentIssues({
    'outside/Preview.astro': '<p>Hi</p>',
    'water/monthly-balance.mdx': text.replace('\n## Purpose', () => `\n${code}\n\n## Purpose`),
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/monthly-balance.mdx:11:15 mdx-is-readable: The import "./nope.astro" leads to a file that does not exist. → Write the path from this file, with its ending, such as \`"../../src/components/Name.astro"\`, or remove the import.",
      "content/water/monthly-balance.mdx:12:15 mdx-is-readable: The import "x" is no file of this project, and pages use nothing else. → Write the path from this file, with its ending, such as \`"../../src/components/Name.astro"\`, or remove the import.",
    ]
  `);
});
