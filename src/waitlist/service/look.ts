import { readFile } from 'node:fs/promises';
import { html, raw } from 'hono/html';

/** HTML whose values are escaped. */
export type Html = ReturnType<typeof html>;

/** What stands on a page of the service. */
export interface Page {
  title: string;
  body: Html;
}

/** Makes a whole page. */
export type Look = (page: Page) => Promise<string>;

const language = 'en';

/**
 * Pages that look like the site: the built page `template`, with another title and another text.
 * Without a built page, as in `npm run dev`, they are plain.
 */
export function createLook(template: string | undefined): Look {
  return async ({ title, body }) => {
    const built = template && (await readFile(template, 'utf8').catch(() => undefined));
    const text = String(await body);
    const page = built && fillIn(built, String(await html`${title}`), text);
    return page || String(await plain({ title, body: raw(text) }));
  };
}

/** Undefined if the page has not the parts that we know. */
function fillIn(built: string, title: string, text: string): string | undefined {
  const main = /(<main\b[^>]*?)(?: data-pagefind-body(?:="[^"]*")?)?(>)(.*)(<\/main>)/su;
  const old = main.exec(built)?.[3];
  if (old === undefined || !/<title>.*?<\/title>/su.test(built)) return undefined;
  const styles = [...old.matchAll(/<link rel="stylesheet"[^>]*>/gu)].map(([link]) => link).join('');
  // As functions: a `$` in what somebody typed has no meaning here.
  return built
    .replace(/<title>.*?<\/title>/su, () => `<title>${title}</title>`)
    .replace(/<link rel="canonical"[^>]*>/u, () => '<meta name="robots" content="noindex">')
    .replace(/<meta name="description"[^>]*>/u, '')
    .replace(
      main,
      (_all, open: string, end: string, _old: string, close: string) =>
        `${open}${end}${styles}<div class="measure flow">${text}</div>${close}`,
    );
}

function plain({ title, body }: Page): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
