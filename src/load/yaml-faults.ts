import { isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import type { Issue } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import { yamlIsReadable, type YamlSlip } from './rules/yaml-is-readable.ts';

/** A complaint of the parser. */
interface Complaint {
  code: string;
  message: string;
  pos: readonly [start: number, end: number];
}

/** A slip and the offset where an author has to look. */
interface Fault {
  slip: YamlSlip;
  at: number;
  said: string;
}

/** Complaints that always mean the same slip. */
const plainSlips: Record<string, YamlSlip> = {
  BAD_SCALAR_START: 'sign',
  BAD_ALIAS: 'sign',
  TAG_RESOLVE_FAILED: 'sign',
  DUPLICATE_KEY: 'twice',
  TAB_AS_INDENT: 'tab',
  BAD_DQ_ESCAPE: 'backslash',
  MULTIPLE_DOCS: 'second document',
};

/** What the parser could not read, where the slip was made: of several faults of a line, the first. */
export function readingIssues(
  document: Document.Parsed,
  text: string,
  file: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const issues = faultsIn(document, text).map(({ slip, at, said }) =>
    yamlIsReadable({ slip, said, line: lineAt(text, at), place: placeAt(at) }, file),
  );
  return issues.filter(
    ({ line }, index) => issues.findIndex((issue) => issue.line === line) === index,
  );
}

function faultsIn(document: Document.Parsed, text: string): Fault[] {
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  // After a tab, the parser takes the lines that follow for something else.
  if (tabs.length > 0) return tabs.map((complaint) => faultOf(complaint, text));
  const complaints = [...document.errors, ...document.warnings, ...aliasesIn(document)];
  const open = complaints.length > 0 ? openSign(document, text) : undefined;
  const faults = complaints
    .filter((complaint, index) => !isEcho(complaint, complaints.slice(0, index), text))
    .map((complaint) => faultOf(complaint, text))
    // What follows an open quote or bracket is read as a part of it.
    .filter(({ at }) => open === undefined || at < open)
    // After a wrong indent, the lines that are right seem to be wrong.
    .filter(({ slip }, index, all) => {
      return slip !== 'indent' || all.findIndex((fault) => fault.slip === 'indent') === index;
    });
  if (open === undefined) return faults;
  const slip = /["']/u.test(text[open] ?? '') ? 'open quote' : 'open bracket';
  return [...faults, { slip, at: open, said: '' }];
}

/** `*word` names another place of the file; an author who writes it means the sign. */
function aliasesIn(document: Document.Parsed): Complaint[] {
  const aliases: Complaint[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      aliases.push({ code: 'BAD_ALIAS', message: source, pos: [range?.[0] ?? 0, 0] });
    },
  });
  return aliases;
}

/** Where the first quote or bracket stands that is not closed where its value ends. */
function openSign(document: Document.Parsed, text: string): number | undefined {
  const starts: number[] = [];
  visit(document, {
    Node: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      const source = text.slice(start, end);
      if (isOpen(node, source)) starts.push(start);
    },
  });
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

function isOpen(node: Node, source: string): boolean {
  const sign = source[0] ?? '';
  // A quote that is closed by the opening one of a later key has that key inside.
  const holdsKey = /\n\s*(?:- )?[\w-]+:(?:\s|$)/u.test(source);
  if (isScalar(node) && (sign === '"' || sign === "'"))
    return source.length < 2 || !source.endsWith(sign) || holdsKey;
  if (!isCollection(node) || !node.flow) return false;
  return !source.trimEnd().endsWith(sign === '[' ? ']' : '}') || holdsKey;
}

/** Whether a complaint only follows from one before it, about the same line or the one above. */
function isEcho({ code, pos }: Complaint, before: readonly Complaint[], text: string): boolean {
  if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code)) return false;
  const line = lineNumber(text, pos[0]);
  return before.some((other) => line - lineNumber(text, other.pos[0]) <= 1);
}

function faultOf({ code, message, pos: [start] }: Complaint, text: string): Fault {
  const fault = (slip: YamlSlip, at = start): Fault => ({ slip, at, said: message });
  const rest = text.slice(start).split('\n', 1)[0] ?? '';
  const isFirstOfLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const next = start + rest.length + 1;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('sequence')) return fault('indent', firstSign(text, start));
      return /:(?:\s|$)/u.test(rest) ? fault('sign') : fault('indent', firstSign(text, next));
    case 'BAD_INDENT':
      return fault('indent', firstSign(text, start));
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return isKey(lineAt(text, start)) ? fault('indent', firstSign(text, start)) : fault('no key');
    case 'UNEXPECTED_TOKEN':
      if (message.includes('same line with key')) return fault('list on the line of its key');
      if (!message.includes('at node end')) return fault('sign');
      return fault(isFirstOfLine ? 'indent' : 'text after the value');
    default:
      return fault(plainSlips[code] ?? 'other');
  }
}

function isKey(line: string): boolean {
  return /^\s*(?:- )?[\w-]+:(?:\s|$)/u.test(line);
}

/** The first sign that is no space, from an offset on. */
function firstSign(text: string, from: number): number {
  const spaces = /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;
  return from + spaces < text.length ? from + spaces : from;
}

function lineAt(text: string, offset: number): string {
  return `${text.slice(0, offset).split('\n').at(-1)}${text.slice(offset).split('\n')[0]}`;
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
