import { visit, type Document } from 'yaml';
import type { Issue } from '../model/issue.ts';
import type { Place } from '../model/place.ts';
import { yamlIsReadable } from './rules/yaml-is-readable.ts';

/** What the parser could not read: of several complaints about one line, the first. */
export function readingIssues(
  document: Document.Parsed,
  text: string,
  file: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const aliases: { code: string; message: string; pos: [number, number] }[] = [];
  visit(document, {
    // `*word` names another place of the file; an author who writes it means the sign.
    Alias: (_, { source, range }) => {
      aliases.push({ code: 'BAD_ALIAS', message: source, pos: [range?.[0] ?? 0, 0] });
    },
  });
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  // After a tab, the parser takes the lines that follow for something else.
  const faults = tabs.length > 0 ? tabs : [...document.errors, ...document.warnings, ...aliases];
  const issues = faults.map(({ code, message, pos: [start] }) => {
    const line = `${text.slice(0, start).split('\n').at(-1)}${text.slice(start).split('\n')[0]}`;
    return yamlIsReadable({ code, said: message, line, place: placeAt(start) }, file);
  });
  return issues.filter(
    ({ line }, index) => issues.findIndex((issue) => issue.line === line) === index,
  );
}
