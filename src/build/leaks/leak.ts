/** Something that the gate keeps back, found in the finished site. */
export interface Leak {
  /** Path in the folder of the site. */
  file: string;
  /** Line of the file, or of what was unpacked from it. Absent for a whole file or its name. */
  line?: number;
  /** What had to be taken off to read it, outermost first; empty if it stands there as it is. */
  how: string[];
  /** `section/slug` of the SOP it belongs to. */
  sop: string;
  /** What was found: the beginning of the text, or the name of the picture. */
  excerpt: string;
}
