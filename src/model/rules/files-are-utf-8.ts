import { shown } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/** Every file is saved as UTF-8: no letter of it reads as `�`. */
export const filesAreUtf8: ContentRule = ({ lostLetters }) =>
  lostLetters.map(({ file, place, text }) => ({
    file,
    ...place,
    rule: 'files-are-utf-8',
    message: `The line "${shown(text)}" has lost a letter: pages would show "�".`,
    fix: 'Save the file as UTF-8, and write the letter anew if it still reads "�".',
  }));
