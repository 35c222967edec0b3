import { blankKey } from './blank.ts';

/**
 * How blanks are named where readers’ words for them are saved. What stands in `data-blank` is the
 * short name; elements put the rest before it:
 *
 *     blank/business name                                  shared, from `blanks:` of curriculum.yaml
 *     blank/role: office manager                           the person behind a role, shared as well
 *     blank/phone of the office manager                    where that person is called
 *     blank/<section>/<slug>/texting number                an SOP’s own
 *     blank/template/role-name-3                           the third [Role/Name] of the blank form
 */
export function sharedKey(name: string): string {
  return `blank/${blankKey(name)}`;
}

/** The key of a blank that only the SOP `id` has. */
export function ownKey(id: string, name: string): string {
  return `blank/${id}/${blankKey(name)}`;
}

/** The short name under which the person behind a role is saved; a blank `[Role: …]` is the same. */
export function roleBlank(role: string): string {
  return blankKey(`Role: ${role}`);
}

/** The name of the blank for the phone of the person behind a role; it is printed as it is. */
export function phoneBlank(role: string): string {
  return `Phone of the ${role}`;
}

/** Names of blanks by who they belong to: all SOPs, or the one in whose text they stand. */
export function sortBlanks(
  names: readonly string[],
  shared: readonly { name: string }[],
): { own: string[]; shared: string[] } {
  const keys = new Set(shared.map(({ name }) => blankKey(name)));
  return {
    own: names.filter((name) => !keys.has(blankKey(name))),
    shared: names.filter((name) => keys.has(blankKey(name))),
  };
}

/**
 * The role that an action begins with, and the rest: “Office Manager calls once.” is “Office Manager”
 * and “ calls once.” A single word may be a role or the verb; whoever asks knows which names are saved.
 */
export function splitActor(action: string): { role: string; rest: string } {
  const role = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*(?= \p{Ll})/u.exec(action)?.[0] ?? '';
  return { role, rest: action.slice(role.length) };
}

/**
 * The role that a duty begins with, and the rest: “Company Owner (credits)” is “Company Owner” and
 * “ (credits)”. There is none where a blank is among the first words.
 */
export function splitRole(text: string): { role: string; rest: string } {
  const role = /^[^[(,;:.]+(?=[(,;:.]|$)/u.exec(text)?.[0].trimEnd() ?? '';
  return { role, rest: text.slice(role.length) };
}
