import { html, raw } from 'hono/html';
import type { ClaimedMail } from '../ledger/outbox.ts';
import type { WaitlistSettings } from '../settings.ts';
import { linkOf, writeLetter, type Letter, type Paragraph } from './letters.ts';

/** A whole mail, as it goes to a mail server. */
export interface Message {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

/** Stands where the owner has not written a fact yet; such mails are files only, never sent. */
const missing = {
  sender: 'sender-not-set@invalid',
  postalAddress:
    '[Postal address: not set yet. Write it as `mail.postalAddress` in content/curriculum.yaml]',
};

/**
 * Makes a mail of plain text and HTML: no picture, nothing that tells who opened it, one click to leave
 * (RFC 8058), the postal address, and why it came.
 */
export function makeMessage(settings: WaitlistSettings, mail: ClaimedMail): Message {
  const letter = writeLetter(settings, mail);
  const leave = linkOf(settings, 'unsubscribe', mail.tokens.leave);
  const foot = [settings.publisher, settings.mail.postalAddress ?? missing.postalAddress].join(
    ' · ',
  );
  return {
    from: settings.mail.sender ?? missing.sender,
    to: mail.to,
    subject: letter.subject,
    text: asText(letter, leave, foot),
    html: asHtml(letter, leave, foot),
    messageId: `<${mail.messageId}@${new URL(settings.address).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function asText({ paragraphs, reason }: Letter, leave: string, foot: string): string {
  const blocks = paragraphs.map((one) =>
    typeof one === 'string' ? one : 'link' in one ? one.link : one.code,
  );
  return [
    ...blocks,
    '-- ',
    reason,
    `Leave the list or erase what we know about you:\n${leave}`,
    foot,
    '',
  ].join('\n\n');
}

function asHtml({ subject, paragraphs, reason }: Letter, leave: string, foot: string): string {
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${subject}</title>
        </head>
        <body>
          ${paragraphs.map(paragraphHtml)}
          <hr />
          <p>${reason}</p>
          <p><a href="${leave}">Leave the list or erase what we know about you</a></p>
          <p>${foot}</p>
        </body>
      </html>`,
  );
}

function paragraphHtml(paragraph: Paragraph) {
  if (typeof paragraph === 'string') return html`<p>${paragraph}</p>`;
  if ('code' in paragraph)
    return html`<p>
      <strong><code>${paragraph.code}</code></strong>
    </p>`;
  const { link, words } = paragraph;
  return html`<p><a href="${link}">${words}</a>${raw('<br>')}${link}</p>`;
}
