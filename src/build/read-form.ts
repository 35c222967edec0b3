/** A tag of a form, as written in HTML: attributes by name, empty where they have no value. */
export type Attributes = Record<string, string>;

/** The waitlist form of a page, or undefined if the page has none. Its HTML is ours, and flat. */
export function readForm(html: string): { form: Attributes; inputs: Attributes[] } | undefined {
  const [, form, inside] = /<waitlist-form[^>]*>\s*<form([^>]*)>(.*?)<\/form>/su.exec(html) ?? [];
  if (form === undefined || inside === undefined) return undefined;
  const inputs = [...inside.matchAll(/<input([^>]*)>/gu)].map(([, text = '']) => attributes(text));
  return { form: attributes(form), inputs };
}

function attributes(text: string): Attributes {
  const all = text.matchAll(/([^\s"=/]+)(?:="([^"]*)")?/gu);
  return Object.fromEntries([...all].map(([, name, value = '']) => [name, plain(value)]));
}

function plain(value: string): string {
  return value
    .replaceAll('&#38;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
