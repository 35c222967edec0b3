import type { PartName } from '../../model/anatomy.ts';
import { matchPart, matchStep, plainHeading } from './names.ts';
import type { Notes } from './notes.ts';
import type { Source, SourceLine } from './source.ts';
import { columnsOf, isDelimiter, repairTable, tableRun } from './table-lines.ts';

const box = /^(\s*)(?:(?:[-*+•●▪]|\d+[.)])\s+)?(\[[ xX✓✔]?\]|[☐□▢◻☑☒✅✓✔])\s*(?=\S)(?!\()(.*)$/u;
const bullet = /^(\s*)[•●▪◦‣*+]\s+(?=\S)(.*)$/u;
const bareHeading = /^[^\s|>\-+•[]/u;

/** What is known of a page before its lines are read one by one. */
interface Reading {
  plain: boolean;
  /** Parts that stand as a heading or a line of exactly their name. */
  exact: ReadonlySet<PartName>;
  /** Parts with a Markdown heading: a bare line of that name is then a line. */
  marked: ReadonlySet<PartName>;
  stepsMarked: boolean;
  notes: Notes;
}

/**
 * Writes the lines of a page so that Markdown reads them as what they are: headings, boxes, items
 * and tables get their signs, and every line of plain text becomes a block. Lines keep their number.
 */
export function markdownLines({ body, plain }: Source, notes: Notes): SourceLine[] {
  const reading = survey(body, plain, notes);
  const out: SourceLine[] = [];
  let part: PartName | undefined;
  for (let index = 0; index < body.length;) {
    const at = body[index];
    if (!at) break;
    const fence = fenceEnd(body, index);
    const run = fence > index ? [] : tableRun(body, index, part);
    const table = run.length > 0 ? repairTable(run, part) : undefined;
    if (fence > index || table) {
      out.push(gap(at), ...(table ?? body.slice(index, fence)), gap(at));
      index = table ? index + run.length : fence;
      continue;
    }
    const heading = readHeading(at, part, reading);
    part = heading?.part ?? part;
    out.push(...(heading ? [gap(at), heading.line, gap(at)] : readLine(at, part, reading)));
    index += 1;
  }
  return out;
}

function survey(body: readonly SourceLine[], plain: boolean, notes: Notes): Reading {
  const matches = body.flatMap(({ text }) => {
    const match = bareHeading.test(text) ? matchPart(text) : undefined;
    return match ? [{ ...match, marked: isMarked(text) }] : [];
  });
  const names = (list: typeof matches) => new Set(list.map(({ name }) => name));
  return {
    plain,
    notes,
    exact: names(matches.filter(({ exact }) => exact)),
    marked: names(matches.filter(({ marked }) => marked)),
    stepsMarked: body.some(({ text }) => isMarked(text) && matchStep(text, true)),
  };
}

/** The line as a Markdown heading, if it is one, and the part that begins with it. */
function readHeading(
  { line, text }: SourceLine,
  part: PartName | undefined,
  { exact, marked, stepsMarked }: Reading,
): { line: SourceLine; part?: PartName } | undefined {
  if (!bareHeading.test(text.trimStart())) return undefined;
  const known = matchPart(text);
  if (isMarked(text)) return { line: { line, text }, ...(known && { part: known.name }) };
  if (known && (known.exact ? !marked.has(known.name) : !exact.has(known.name)))
    return { line: { line, text: `## ${plainHeading(text)}` }, part: known.name };
  const inSteps = part === 'Process Steps' || !exact.has('Process Steps');
  if (!stepsMarked && inSteps && matchStep(text))
    return { line: { line, text: `### ${text.trim()}` }, part: 'Process Steps' };
  if (part === 'Quality Control Checkpoints' && /\((?:READ-DO|DO-CONFIRM)\)[\s*:]*$/iu.test(text))
    return { line: { line, text: `### ${plainHeading(text)}` } };
  return undefined;
}

function readLine(
  { line, text }: SourceLine,
  part: PartName | undefined,
  { plain, notes }: Reading,
): SourceLine[] {
  if (isDelimiter(text)) return [{ line, text: '' }];
  const boxed = box.exec(text);
  if (boxed) {
    const [, indent = '', sign = '', words = ''] = boxed;
    if (/[xX✓✔☑☒✅]/u.test(sign))
      notes.changed(line, text.trim(), 'was ticked; the box is empty now');
    return [{ line, text: `${indent}- [ ] ${words}` }];
  }
  const item = bullet.exec(text);
  if (item) return [{ line, text: `${item[1] ?? ''}- ${item[2] ?? ''}` }];
  const isItem = /^\s*(?:-|\d+[.)])\s/u.test(text) || text.startsWith('>');
  // Outside of the ten parts, and where a part is a table, a line stands for itself.
  const alone = plain || part === undefined || columnsOf(part) !== undefined;
  if (isItem || !alone) return [{ line, text: escapeFence(text) }];
  return [gap({ line }), { line, text: escapeFence(text.trimStart()) }, gap({ line })];
}

function isMarked(text: string): boolean {
  return /^ {0,3}#{1,6}\s/u.test(text);
}

function gap({ line }: { line: number }): SourceLine {
  return { line, text: '' };
}

/** The index after a fenced block that begins at `start` and is closed; else `start`. */
function fenceEnd(lines: readonly SourceLine[], start: number): number {
  const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(lines[start]?.text ?? '')?.[1];
  if (!mark) return start;
  const end = lines.findIndex(({ text }, index) => index > start && text.trim() === mark);
  return end < 0 ? start : end + 1;
}

/** A fence that nothing closes would swallow the rest of the page. */
function escapeFence(text: string): string {
  return text.replace(/^(\s*)(?=`{3}|~{3})/u, '$1\\');
}
