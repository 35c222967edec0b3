/** A line such as `Primary Owner: Office Manager`, taken apart. */
export interface LabelledLine {
  label: string;
  value: string;
}

/** `Label: value`, or undefined if the line has no label of one to four words. */
export function splitLabel(line: string): LabelledLine | undefined {
  const match = /^([\p{L}\p{N}][\p{L}\p{N}/ -]{0,40}?)\s*:\s*(.*)$/su.exec(line.trim());
  return match ? { label: match[1] ?? '', value: (match[2] ?? '').trim() } : undefined;
}

/** A level of the escalation path as written; what is missing is empty. */
export interface EscalationLine {
  level: number;
  issue: string;
  handler: string;
  time: string;
}

/** `Level 1: issue → handler → time`, or undefined if the line does not begin with a level. */
export function parseEscalation(line: string): EscalationLine | undefined {
  const match = /^level\s+(\d+)\s*:\s*(.*)$/isu.exec(line.trim());
  if (!match) return undefined;
  const [issue = '', handler = '', time = ''] = escalationPieces(match[2] ?? '');
  return {
    level: Number(match[1]),
    issue: issue.trim(),
    handler: handler.trim(),
    time: time.trim(),
  };
}

/** What stands before, between and after the arrows of an escalation level. */
export function escalationPieces(line: string): string[] {
  return line.split(/\s*(?:→|->|⇒)\s*/u);
}

/** Whether a line begins like a checkpoint: `[ ] …`, `[x] …`, `[] …`. */
export function isTaskLine(line: string): boolean {
  return /^\[[ xX]?\](\s|$)/u.test(line);
}

/** Where a pause point stands in the work: beside a step, or on a day of its own. */
export type PauseTime = { at: 'before' | 'after'; step: number } | { at: 'own-day' };

/** A heading of a pause point, taken apart: `Before you leave (DO-CONFIRM, after Step 8)`. */
export interface PauseHeading {
  title: string;
  method: 'READ-DO' | 'DO-CONFIRM';
  /** Absent where the heading does not say it: then it stands after the last step. */
  when?: PauseTime;
}

const pauseHeading =
  /^(?<title>.*?)\s*\((?<method>READ-DO|DO-CONFIRM)(?:\s*,\s*(?:(?<at>before|after)\s+step\s+(?<step>\d+)|(?<own>on\s+its\s+own\s+day)))?\s*\)\s*$/iu;

/** The title of a pause point, how it is used, and when: `Before you leave (READ-DO, before Step 5)`. */
export function parsePauseHeading(heading: string): PauseHeading {
  const parts = pauseHeading.exec(heading)?.groups;
  if (!parts) return { title: heading.trim(), method: 'DO-CONFIRM' };
  const method = parts['method']?.toUpperCase() === 'READ-DO' ? 'READ-DO' : 'DO-CONFIRM';
  const when = pauseTime(parts);
  return { title: (parts['title'] ?? '').trim(), method, ...(when && { when }) };
}

/** “before Step 5”, “on its own day”: when a pause point comes, as its heading says it. */
export function pauseTimeWords(when: PauseTime): string {
  return when.at === 'own-day' ? 'on its own day' : `${when.at} Step ${when.step}`;
}

function pauseTime({ at, step, own }: Record<string, string>): PauseTime | undefined {
  if (own) return { at: 'own-day' };
  if (!at) return undefined;
  return { at: at.toLowerCase() === 'before' ? 'before' : 'after', step: Number(step) };
}
