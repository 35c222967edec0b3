/** Something that the author has to know about an import. */
export interface ImportNote {
  /**
   * `left-out`: page furniture. `kept`: text without a place of its own. `changed`: written in
   * another way. `missing`: a placeholder stands where the page had nothing.
   */
  kind: 'left-out' | 'kept' | 'changed' | 'missing';
  /** Line of the imported file; absent for what is missing. */
  line?: number;
  message: string;
}

/** Collects what the author has to know while a page is taken apart. */
export class Notes {
  readonly all: ImportNote[] = [];

  leftOut(line: number, text: string): void {
    this.all.push({ kind: 'left-out', line, message: `line ${line}: "${text}"` });
  }

  kept(line: number, text: string, under: string): void {
    const message = `line ${line}: "${text}" kept under ${under}, please place it`;
    this.all.push({ kind: 'kept', line, message });
  }

  changed(line: number, before: string, after: string): void {
    this.all.push({ kind: 'changed', line, message: `line ${line}: "${before}" ${after}` });
  }

  missing(what: string): void {
    this.all.push({ kind: 'missing', message: what });
  }
}
