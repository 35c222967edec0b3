import {
  partNames,
  responsibilityNames,
  tableColumns,
  type PartName,
} from '../../model/anatomy.ts';
import { hazardKinds } from '../../model/frontmatter.ts';
import { lines, table } from './markdown.ts';
import { phrases, type Phrases } from './phrases.ts';
import type { Random } from './random.ts';

/** Where a generated SOP stands, and what it may name. */
export interface SopPlan {
  /** `section/slug`. */
  id: string;
  title: string;
  document: string;
  /** SOPs that it refers to. */
  related: readonly Pick<SopPlan, 'id' | 'title'>[];
  roles: readonly string[];
  records: readonly string[];
  /** Day of the newest revision, and of the next review. */
  day: string;
  reviewBy: string;
}

/** The file of an SOP that every rule passes: about 700 words, three tables and more. */
export function generateSop(plan: SopPlan, random: Random): string {
  const words = phrases(random);
  const steps = random.between(5, 8);
  const parts: Record<PartName, string> = {
    Purpose: words.fact(),
    Scope: scope(plan, words),
    Responsibility: responsibility(plan, random),
    'Tools Required': lines(random.between(5, 9), () => `- ${words.thing()} and ${words.thing()}`),
    'Process Steps': lines(steps, (n) => step(n, plan, random, words), '\n\n'),
    'Quality Control Checkpoints': lines(3, (n) => pausePoint(n, random, words), '\n\n'),
    'Common Errors and Prevention': errors(random, words),
    'Escalation Path': lines(3, (n) => escalation(n, plan, random, words)),
    'Performance Metrics': metrics(plan, random, words),
    'Revision History': table(tableColumns['Revision History'], [
      ['1.0', plan.day, 'Generator', 'Initial release'],
    ]),
  };
  const body = partNames.map((name) => `## ${name}\n\n${parts[name]}`);
  return `${[frontmatter(plan, random, words, steps), ...body].join('\n\n')}\n`;
}

function frontmatter(
  plan: SopPlan,
  { pick, between, some }: Random,
  words: Phrases,
  steps: number,
): string {
  return [
    '---',
    `title: ${plan.title}`,
    `document: ${plan.document}`,
    `summary: ${words.longOrder()}.`,
    'status: published',
    `approvedBy: ${pick(plan.roles)}`,
    `reviewBy: ${plan.reviewBy}`,
    'hazards:',
    `  - step: ${between(1, steps)}`,
    `    kind: ${pick(hazardKinds)}`,
    `    warning: ${words.fact()}`,
    `    stop: Stop when the ${words.thing()} moves.`,
    `related: [${plan.related.map(({ id }) => id).join(', ')}]`,
    `keywords: [${some([words.thing(), words.thing(), words.thing()], 3).join(', ')}]`,
    '---',
  ].join('\n');
}

function scope({ related }: SopPlan, words: Phrases): string {
  const links = related.map(({ id, title }) => `[${title}](../${id}.md)`).join(', ');
  return `${words.fact()} ${words.longOrder()} for [Business name].${links && `\n\nNot covered: ${links}.`}`;
}

function responsibility({ roles }: SopPlan, { pick }: Random): string {
  return responsibilityNames.map((duty) => `- ${duty}: ${pick(roles)}`).join('\n');
}

function step(
  n: number,
  { roles, records }: SopPlan,
  { pick, between }: Random,
  words: Phrases,
): string {
  return [
    `### Step ${n}: ${words.order()}`,
    `Action: ${pick(roles)} starts. ${words.longOrder()}.`,
    `Standard: ${words.fact()}`,
    `Time Limit: ${between(2, 12) * 5} minutes, within ${between(1, 4)} business days.`,
    `Documentation: ${pick(records)}: ${words.thing()}, ${words.thing()}.`,
    ...(n === 3
      ? [`> "Your [Business name] visit is done. ${words.fact()}"`, readings(between, words)]
      : []),
  ].join('\n\n');
}

function readings(between: Random['between'], words: Phrases): string {
  const rows = Array.from({ length: 4 }, () => [
    words.thing(),
    `${between(1, 9)}.${between(0, 9)}`,
    words.order(),
  ]);
  return table(['Reading', 'Limit', 'Answer'], rows);
}

function pausePoint(n: number, { pick, between }: Random, words: Phrases): string {
  const heading = `### Stop ${n}: ${words.thing()} (${pick(['READ-DO', 'DO-CONFIRM'])})`;
  return `${heading}\n\n${lines(between(3, 6), () => `- [ ] ${words.order()}`)}`;
}

function errors({ between }: Random, words: Phrases): string {
  const rows = Array.from({ length: between(4, 6) }, () => [
    words.thing(),
    words.order(),
    words.order(),
    words.longOrder(),
  ]);
  return table(tableColumns['Common Errors and Prevention'], rows);
}

function metrics({ roles }: SopPlan, { pick, between }: Random, words: Phrases): string {
  const rows = Array.from({ length: between(4, 6) }, () => [
    `${words.thing()} per ${words.thing()}`,
    `≥ ${between(5, 19) * 5}%`,
    pick(['Weekly', 'Monthly', 'Quarterly']),
    pick(roles),
  ]);
  return table(tableColumns['Performance Metrics'], rows);
}

function escalation(n: number, { roles }: SopPlan, { pick }: Random, words: Phrases): string {
  return `- Level ${n}: ${words.thing()} → ${pick(roles)} → ${n * 4} business hours`;
}
