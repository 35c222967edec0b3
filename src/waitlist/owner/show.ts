import { writeCsv } from './csv.ts';
import type { countPeople, PersonRecord } from './people.ts';

/** Columns of the export, in order. An import reads them again. */
const columns = [
  'email',
  'status',
  'joined_at',
  'confirmed_at',
  'left_at',
  'sections',
  'sops',
  'consent_version',
  'consent_asked_at',
  'consent_confirmed_at',
  'invitations',
  'source',
] as const;

/** Widest bar of a chart, in characters. */
const widest = 40;
/** How many weeks the chart shows. */
const mostWeeks = 26;

/** The whole list as a table for other programs. */
export function exportCsv(people: readonly PersonRecord[]): string {
  const rows = people.map((person) => [
    person.address,
    person.state,
    person.joinedAt,
    person.confirmedAt ?? '',
    person.leftAt ?? '',
    person.sections.join(' '),
    person.sops.join(' '),
    person.consent?.version ?? '',
    person.consent?.askedAt ?? '',
    person.consent?.confirmedAt ?? '',
    person.invitations.map(({ section, number }) => `${section}:${number ?? ''}`).join(' '),
    person.source,
  ]);
  return writeCsv([columns, ...rows]);
}

/** The list for a terminal, one line each. What somebody typed cannot move the cursor. */
export function listLines(people: readonly PersonRecord[]): string {
  const lines = people.map(({ joinedAt, state, address, sections, invitations }) => {
    const invited =
      invitations.length > 0
        ? `  invited to ${invitations.map(({ section }) => section).join(', ')}`
        : '';
    const wants = sections.includes('*') ? 'every section' : sections.join(', ');
    return `${joinedAt.slice(0, 10)}  ${state.padEnd(9)}  ${address.replaceAll(/\p{C}/gu, '�')}  ${wants}${invited}`;
  });
  return [...lines, `${people.length} ${people.length === 1 ? 'person' : 'people'}`].join('\n');
}

/** Sign-ups per section and per week as bars. */
export function statsChart({
  states,
  sections,
  weeks,
}: Awaited<ReturnType<typeof countPeople>>): string {
  const { asked = 0, confirmed = 0, left = 0 } = states;
  const shown = weeks.slice(-mostWeeks);
  const named = sections.map(
    ([section, count]) => [section === '*' ? 'every section' : section, count] as const,
  );
  return [
    `${asked + confirmed + left} people: ${confirmed} confirmed, ${asked} not confirmed yet, ${left} left`,
    '',
    'Sign-ups per section',
    ...bars(named),
    '',
    'Sign-ups per week, from the Monday',
    ...bars(shown),
  ].join('\n');
}

function bars(counts: readonly (readonly [string, number])[]): string[] {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const width = Math.max(0, ...counts.map(([name]) => name.length));
  return counts.map(([name, count]) => {
    const bar = '█'.repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / most) * widest)));
    return `  ${name.padEnd(width)}  ${bar} ${count}`;
  });
}
