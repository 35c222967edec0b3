import { savedEntries } from './saved.ts';

const prefix = 'blank/role: ';
const blocks = 'p, li, dd, td';

/**
 * Marks, inside `host`, the first mention in each paragraph of every role that has a name, so that
 * it is filled in as a blank. Who has saved no name has the text as it came.
 */
export function markRoles(host: Element): void {
  const named = savedEntries(prefix).filter(({ value }) => value !== undefined);
  const roles = named.map(({ key }) => key.slice(prefix.length)).filter(Boolean);
  // Longer ones first: a “Lead Technician” is no “Technician”.
  for (const role of roles.sort((one, other) => other.length - one.length)) markRole(host, role);
}

function markRole(host: Element, role: string): void {
  const words = role.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&').replaceAll(' ', '\\s+');
  // “Lead Technicians” and “Lead Technician’s” would read badly with a name behind the word.
  const mention = new RegExp(`(?<![\\p{L}\\d-])${words}(?![\\p{L}\\d’'-])`, 'iu');
  const blank = `role: ${role}`;
  for (const block of host.querySelectorAll(blocks)) {
    if (!mention.test(block.textContent) || isMarked(block, blank)) continue;
    const found = textsOf(block).find((text) => mention.test(text.data));
    if (found) wrap(found, mention, blank);
  }
}

function isMarked(block: Element, blank: string): boolean {
  const marked = [...block.querySelectorAll<HTMLElement>('[data-blank]')];
  return marked.some(({ dataset }) => dataset['blank'] === blank);
}

/** The text of a block that is its own: what is filled in, and blocks inside it, are not. */
function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text; // As asked for.
    const own = text.parentElement?.closest(`${blocks}, [data-blank], [hidden]`);
    if (own === block) texts.push(text);
  }
  return texts;
}

function wrap(text: Text, mention: RegExp, blank: string): void {
  const match = mention.exec(text.data);
  if (!match) return;
  const range = document.createRange();
  range.setStart(text, match.index);
  range.setEnd(text, match.index + match[0].length);
  const span = document.createElement('span');
  span.dataset['blank'] = blank;
  range.surroundContents(span);
}
