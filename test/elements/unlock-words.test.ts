import { expect, test } from 'vitest';
import { formatCode } from '../../src/gate/code.ts';
import type { Outcome } from '../../src/elements/lib/unlock.ts';
import { forgottenWords, renewalWords, unlockWords } from '../../src/elements/lib/unlock-words.ts';

const titleOf = (section: string) => section.toUpperCase();
const open = (more: object = {}): Outcome => ({
  kind: 'open',
  sections: ['sales', 'onboarding'],
  added: ['sales', 'onboarding'],
  renewed: [],
  kept: 'device',
  ...more,
});

test('says for each cause what is so, and what to do', () => {
  const outcomes: Outcome[] = [
    { kind: 'empty' },
    { kind: 'letter', letter: 'U' },
    { kind: 'length', letters: 26 },
    { kind: 'length', letters: 54 },
    { kind: 'check' },
    { kind: 'insecure' },
    { kind: 'offline' },
    { kind: 'gone' },
    { kind: 'damaged' },
    { kind: 'trouble', status: 503 },
  ];
  expect(outcomes.map((one) => unlockWords(one, titleOf))).toMatchInlineSnapshot(`
    [
      "There is no code here yet. Type it from your card or your letter, or open the link again: some mail programs cut off what stands behind the #.",
      "“U” stands in no code. Look at the code again: it has digits and capitals, and never a U.",
      "A code has 27 letters and digits, and this one has 26. Look whether some are missing.",
      "A code has 27 letters and digits, and this one has 54. Look whether some are there twice.",
      "One letter of the code is wrong, or two have changed places. Compare it with your card or your letter.",
      "This page came over a connection without encryption, and your browser opens no keys there. Write https:// before the address of this site, and open it again.",
      "The site cannot be reached. Your code is kept in the field: tap again once you have a connection.",
      "The code is typed right, and the site has no invitation for it: it was withdrawn, or replaced by a new code, or is not published yet. Ask who invited you.",
      "Something else came than your invitation, perhaps the sign-in page of this network. Sign in there, or try another connection, then tap again.",
      "The site had a fault of its own (503). Your code is right; tap again in a few minutes.",
    ]
  `);
});

test('says what opened, and how long it stays', () => {
  const outcomes = [
    open(),
    open({ added: [], renewed: ['sales'] }),
    open({ added: ['onboarding'], renewed: ['sales'] }),
    open({ added: [] }),
    open({ kept: 'visit' }),
    open({ kept: 'nothing' }),
    open({ sections: [], added: [] }),
    open({ sections: [], added: [], kept: 'visit' }),
  ];
  expect(outcomes.map((one) => unlockWords(one, titleOf))).toMatchInlineSnapshot(`
    [
      "Opened: SALES and ONBOARDING. The keys stay in this browser; keep your code for other devices.",
      "The keys of SALES were changed, and this device has the new ones now. The keys stay in this browser; keep your code for other devices.",
      "Opened: ONBOARDING. The keys of SALES were changed, and this device has the new ones now. The keys stay in this browser; keep your code for other devices.",
      "Everything of your invitation is open here already. The keys stay in this browser; keep your code for other devices.",
      "Opened: SALES and ONBOARDING. This browser keeps no keys, as in a private window: the sections are open until you close this tab. Keep your code.",
      "Opened: SALES and ONBOARDING. But this browser keeps nothing of this site, so the other pages stay closed. Allow the site to keep data, or use another browser or window.",
      "Your invitation is good, and none of its sections is open yet. They open here by themselves when it is time.",
      "Your invitation is good, and none of its sections is open yet. Come back with your code when it is time.",
    ]
  `);
});

test('says of invitations kept here only what is new', () => {
  const same = { outcome: open({ added: [] }), sections: ['sales'] };
  const offline = { outcome: { kind: 'offline' } as const, sections: ['sales'] };
  const gone = { outcome: { kind: 'gone' } as const, sections: [] };
  expect(renewalWords([same, offline], titleOf)).toBe('');
  expect(renewalWords([same, { ...same, outcome: open({ added: ['x'] }) }], titleOf)).toContain(
    'Opened: X.',
  );
  expect(renewalWords([same, gone], titleOf)).toContain('no longer on the site');
});

test('says whether the keys are gone', () => {
  expect([true, false].map(forgottenWords)).toMatchInlineSnapshot(`
    [
      "This device has forgotten the keys. Your code opens them again.",
      "The browser did not let go of the keys. Clear the data of this site in its settings.",
    ]
  `);
});

test('a code never has the letter that the words name', () => {
  for (let time = 0; time < 50; time++)
    expect(formatCode(crypto.getRandomValues(new Uint8Array(16)))).not.toContain('U');
});
