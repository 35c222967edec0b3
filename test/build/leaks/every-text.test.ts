import { expect, test } from 'vitest';
import { leaksIn, sampleSecrets, secret } from './sample.ts';

test.each([
  ['a hazard', 'Calcium powder heats a wet scoop until it melts.'],
  ['what to wear', 'Sleeves down to the wrist, dry gloves'],
  ['a stop-work rule', 'Stop when the bucket feels warm to the hand.'],
  ['the keywords as a list', 'chalky haze, brittle plaster, sandpaper steps'],
  ['an alternative text', 'Where the calcium bucket stands in the shed'],
  ['a comment', 'Ask Dolores why nobody weighed the third bucket.'],
  ['a line of code', 'dose = (target - reading) * gallons / 10_000'],
  ['the words of a link', 'the table of plaster ages'],
  ['the address of a link', 'https://plaster.example/tables/by-age-of-shell'],
  ['a heading in a contents list', 'Test alkalinity and calcium'],
  ['an id made of a heading', '<li id="step-1-test-alkalinity-and-calcium">'],
  ['a checkpoint', 'Plan has a date for each visit'],
  ['a cell', 'Reading outside 60 to 180 ppm'],
])('finds %s', async (_, text) => {
  expect(await leaksIn({ 'a.html': text }, await sampleSecrets())).toHaveLength(1);
});

test('finds a text in the name of a file', async () => {
  expect(
    await leaksIn({ 'steps/test-alkalinity-and-calcium.html': '' }, await sampleSecrets()),
  ).toEqual([
    'steps/test-alkalinity-and-calcium.html:1 water/monthly-balance (name) Test alkalinity and calcium',
  ]);
});

test('names each place once', async () => {
  expect(
    await leaksIn({ 'a.html': `<p>${secret}</p>\n<p>${secret}</p>` }, await sampleSecrets()),
  ).toHaveLength(2);
});

test('stops when it has found enough', async () => {
  const pages = Array.from({ length: 300 }, (_, at) => [`${at}.html`, secret]);
  expect(await leaksIn(Object.fromEntries(pages), await sampleSecrets())).toHaveLength(200);
});

test('finds the same base64 in every file that has it', async () => {
  const base64 = Buffer.from(secret).toString('base64');
  expect(await leaksIn({ 'a.txt': base64, 'b.txt': base64 }, await sampleSecrets())).toHaveLength(
    2,
  );
});

test('finds base64 with either pair of extra signs', async () => {
  const text = `${'ÿ>ÿ?'.repeat(9)}${secret}`;
  const [plain, forAddresses] = [text, text].map((one, at) =>
    Buffer.from(one).toString(at === 0 ? 'base64' : 'base64url'),
  );
  expect(plain).toMatch(/\+.*\//u);
  expect(forAddresses).toMatch(/-.*_/u);
  const files = { 'a.txt': plain ?? '', 'b.txt': forAddresses ?? '' };
  expect(await leaksIn(files, await sampleSecrets())).toHaveLength(2);
});
