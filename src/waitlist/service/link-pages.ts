import { html } from 'hono/html';
import type { WaitlistSettings } from '../settings.ts';
import type { Page } from './look.ts';

/** What the links in our mails lead to. */
export type LinkKind = 'confirm' | 'unsubscribe' | 'erase';

interface Words {
  title: string;
  text: string;
  button: string;
  done: string;
  after: string;
}

const words: Record<LinkKind, Words> = {
  confirm: {
    title: 'Confirm your place',
    text: 'Press the button, and you are on the waitlist. Until then you are not, and you get no more mail from us.',
    button: 'Yes, put me on the list',
    done: 'You are on the list',
    after: 'We write to you when your invitation is there. You need not do anything else.',
  },
  unsubscribe: {
    title: 'Leave the waitlist',
    text: 'Press the button, and we write to you no more. Your place on the list is given up.',
    button: 'Take me off the list',
    done: 'You are off the list',
    after: 'We do not write to you any more. If it was a mistake, join again at any time.',
  },
  erase: {
    title: 'Erase what we know about you',
    text: 'Press the button, and your address, your wishes and your consent are erased. You leave the list with that, and it cannot be undone. A code that does not show your address stays, so that no import brings you back.',
    button: 'Erase everything about me',
    done: 'Everything about you is erased',
    after: 'Copies in the owner’s backups go when those backups do.',
  },
};

/** A page with one button, already focused: opening it changes nothing. */
export function askPage(settings: WaitlistSettings, kind: LinkKind, token: string): Page {
  const { title, text, button } = words[kind];
  return {
    title: `${title} · ${settings.title}`,
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      <form method="post" action="/api/waitlist/${kind}">
        <input type="hidden" name="token" value="${token}" />
        <button class="button strong" type="submit" autofocus>${button}</button>
      </form>
      ${kind === 'unsubscribe' ? eraseLink(token) : ''}`,
  };
}

/** What was done, in plain words. */
export function donePage(settings: WaitlistSettings, kind: LinkKind, token: string): Page {
  const { done, after } = words[kind];
  return {
    title: `${done} · ${settings.title}`,
    body: html`<h1>${done}</h1>
      <p class="lead">${after}</p>
      ${kind === 'unsubscribe' ? eraseLink(token) : ''}
      <p><a href="${settings.address}/">One SOP of every section is free to read</a>.</p>`,
  };
}

/** For a link that is cut off, used up or too old. */
export function goneLinkPage(settings: WaitlistSettings): Page {
  return {
    title: `This link does not work any more · ${settings.title}`,
    body: html`<h1>This link does not work any more</h1>
      <p>Nothing was changed. Your mail program may have cut the link off, or it is too old.</p>
      <p>
        Send <a href="${settings.address}/waitlist/">the form</a> once more with the same address:
        you get a mail with fresh links, whether you are on the list or not.
      </p>`,
  };
}

/** A page that says one thing. */
export function noticePage(
  settings: WaitlistSettings,
  title: string,
  sentences: readonly string[],
): Page {
  return {
    title: `${title} · ${settings.title}`,
    body: html`<h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}`,
  };
}

function eraseLink(token: string) {
  return html`<p>
    You can also
    <a href="/api/waitlist/erase?token=${encodeURIComponent(token)}"
      >erase all that we know about you</a
    >.
  </p>`;
}
