import type { KeptRun, RunSheet, RunWords } from '../../model/run.ts';

/**
 * A run begun now: which checklist it follows, and what its blanks and roles are filled in with, as
 * `saved` knows them. What is filled in differently later does not change it.
 */
export function startRun(
  sheet: RunSheet,
  { who, site, at }: { who: string; site: string; at: number },
  saved: (key: string) => unknown,
): KeptRun {
  const keys = [...Object.values(sheet.blanks), ...Object.values(sheet.roles)];
  const filled = keys.flatMap((key) => {
    const value = saved(key);
    return value && typeof value === 'string' ? [[key, value] satisfies [string, string]] : [];
  });
  return {
    ...{ sop: sheet.sop, sheet: sheetKey(sheet), filled: Object.fromEntries(filled) },
    ...{ startedAt: at, who, site, done: {}, notes: {} },
  };
}

/**
 * The words of a checklist as a run has them: its blanks filled in, and behind the role that has a
 * step the person who had it when the run began.
 */
export function fillSheet(
  { blanks, roles, ...sheet }: RunSheet,
  filled: KeptRun['filled'],
): RunWords {
  const fill = (text: string) =>
    text.replace(
      /\[([^[\]]+)\]/gu,
      (blank, name: string) => filled[blanks[name.trim()] ?? ''] || blank,
    );
  const name = (text: string) => {
    const role = Object.keys(roles).find((one) => text === one || text.startsWith(`${one} `));
    const person = role && filled[roles[role] ?? ''];
    return person ? `${role} (${person})${text.slice(role.length)}` : text;
  };
  // A copy of a sheet with other words in it is a sheet.
  return JSON.parse(JSON.stringify(sheet), (key, value) => {
    if (typeof value !== 'string') return value;
    return key === 'action' || key === 'responsible' ? name(fill(value)) : fill(value);
  }) as RunWords;
}

/**
 * Under which key a checklist is kept: `sheet/<section>/<sop>/<version>/<sum of its words>`. An author
 * may mend a typo within a version; a run keeps the words that it was started with.
 */
export function sheetKey(sheet: RunSheet): string {
  let sum = 0;
  for (const sign of JSON.stringify(sheet))
    sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return `sheet/${sheet.sop}/${sheet.version}/${sum.toString(36)}`;
}
