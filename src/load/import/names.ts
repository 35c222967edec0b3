import { partNames, type PartName } from '../../model/anatomy.ts';

/** Names that people give to the ten parts, in lower case. */
const otherNames: Record<string, PartName> = {
  objective: 'Purpose',
  goal: 'Purpose',
  'purpose and objective': 'Purpose',
  'scope and applicability': 'Scope',
  applicability: 'Scope',
  responsibilities: 'Responsibility',
  'roles and responsibilities': 'Responsibility',
  roles: 'Responsibility',
  owners: 'Responsibility',
  tools: 'Tools Required',
  'required tools': 'Tools Required',
  'tools needed': 'Tools Required',
  'tools and materials': 'Tools Required',
  'tools and equipment': 'Tools Required',
  process: 'Process Steps',
  steps: 'Process Steps',
  procedure: 'Process Steps',
  'procedure steps': 'Process Steps',
  'step-by-step process': 'Process Steps',
  checklist: 'Quality Control Checkpoints',
  checkpoints: 'Quality Control Checkpoints',
  'quality control': 'Quality Control Checkpoints',
  'quality checkpoints': 'Quality Control Checkpoints',
  'quality control checklist': 'Quality Control Checkpoints',
  'common errors': 'Common Errors and Prevention',
  'common mistakes': 'Common Errors and Prevention',
  'errors and prevention': 'Common Errors and Prevention',
  escalation: 'Escalation Path',
  'escalation process': 'Escalation Path',
  'escalation procedure': 'Escalation Path',
  metrics: 'Performance Metrics',
  kpis: 'Performance Metrics',
  'key performance indicators': 'Performance Metrics',
  'performance indicators': 'Performance Metrics',
  revisions: 'Revision History',
  'version history': 'Revision History',
  'change history': 'Revision History',
  'change log': 'Revision History',
};

/** A heading taken for one of the ten; `exact` unless the page calls the part something else. */
export interface PartMatch {
  name: PartName;
  exact: boolean;
}

/** The part that a heading names: “2. SCOPE:” is Scope, “Tools” is Tools Required. */
export function matchPart(heading: string): PartMatch | undefined {
  const words = plainHeading(heading).replaceAll('&', 'and').toLowerCase();
  const name = partNames.find((known) => known.toLowerCase() === words);
  if (name) return { name, exact: true };
  const other = Object.hasOwn(otherNames, words) ? otherNames[words] : undefined;
  return other && { name: other, exact: false };
}

/** A heading without marks, number in front and colon behind. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/^[\s#*_]+|[\s#*_]+$/gu, '')
    .replace(/^\d{1,2}\s*[.):]\s*/u, '')
    .replace(/[\s*_]*[:：][\s*_]*$/u, '')
    .replace(/\s+/gu, ' ');
}

/** Number and title of a step. */
export interface StepMatch {
  number: number;
  title: string;
}

/** Reads “Step 1: Log it”, “STEP 1 - Log it”, “**Step 1.** Log it”; `loose` needs no sign between. */
export function matchStep(heading: string, loose = false): StepMatch | undefined {
  const words = heading.replace(/^[\s#*_]+|[\s#*_]+$/gu, '').replace(/\s+/gu, ' ');
  const sign = loose ? '[\\s*_:.)–—-]*' : '[\\s*_]*(?:[:.)]|[–—-](?=\\s)|$)[\\s*_]*';
  const match = new RegExp(`^step\\s*(\\d{1,3})(?!\\d)${sign}(.*)$`, 'iu').exec(words);
  return match ? { number: Number(match[1]), title: (match[2] ?? '').trim() } : undefined;
}
