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

/** The title of a pause point and how it is used: `Before you leave (READ-DO)`. */
export function parsePauseHeading(heading: string): {
  title: string;
  method: 'READ-DO' | 'DO-CONFIRM';
} {
  const match = /^(.*?)\s*\((READ-DO|DO-CONFIRM)\)\s*$/iu.exec(heading);
  if (!match) return { title: heading.trim(), method: 'DO-CONFIRM' };
  const method = match[2]?.toUpperCase() === 'READ-DO' ? 'READ-DO' : 'DO-CONFIRM';
  return { title: (match[1] ?? '').trim(), method };
}
