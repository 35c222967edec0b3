/** The words of a curriculum that stand on every page and belong to no SOP. */
export interface FurnitureWords {
  banner: { label: string; text: string; action: string };
  kindLine: string;
  closingLine: string;
}

/** Tells page furniture from the words of an SOP. */
export interface Furniture {
  /** What of a line belongs to the SOP, and what was cut off; undefined if nothing was. */
  strip(line: string, beforeFirstPart: boolean): { rest: string; cut: string } | undefined;
}

const wordCount = /^\W*\d[\d.,]*\s+words?\W+(?:~|about\s+)?\d+\s*min(?:ute)?s?(?:\s+read)?\W*$/iu;

/** Knows a curriculum’s furniture: banner, kind line, closing line; and the line of the word count. */
export function furnitureOf({ banner, kindLine, closingLine }: FurnitureWords): Furniture {
  const bannerLine = matcher(`${banner.label} ${banner.text}`);
  const whole = [bannerLine, ...[banner.text, kindLine, closingLine].map(matcher)];
  const alone = [banner.label, banner.action].map(matcher);
  const action = matcher(banner.action);
  const closing = new RegExp(`${loosely(closingLine)}[^\\p{L}\\p{N}|]*$`, 'iu');

  const front = (line: string, beforeFirstPart: boolean) => {
    let rest = line;
    for (const pattern of whole) rest = rest.replace(pattern, '');
    const afterAction = rest.replace(action, '');
    const acted = afterAction !== rest;
    // “Join waitlistCancellation …” is a button glued to a title; in the procedure itself a
    // sentence may well begin with the button’s words.
    const button = rest.slice(0, rest.length - afterAction.length);
    const glued = acted && /\p{L}$/u.test(button) && /^[\p{Lu}\d]/u.test(afterAction);
    return acted && (glued || beforeFirstPart || rest !== line) ? afterAction : rest;
  };

  return {
    strip(line, beforeFirstPart) {
      if (line.trim() === '') return undefined;
      if (wordCount.test(line) || alone.some((pattern) => line.replace(pattern, '') === ''))
        return { rest: '', cut: line.trim() };
      const cutFront = front(line, beforeFirstPart);
      const rest = cutFront.replace(closing, '').trim();
      if (rest === line.trim()) return undefined;
      const start = line.length - cutFront.length;
      const cut = [line.slice(0, start), line.slice(start).replace(rest, '')];
      return {
        rest,
        cut: cut
          .map((text) => text.trim())
          .filter(Boolean)
          .join(' … '),
      };
    },
  };
}

/** Matches `phrase` at the beginning of a line, whatever signs stand between and after its words. */
function matcher(phrase: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*${loosely(phrase)}[^\\p{L}\\p{N}[]*`, 'iu');
}

function loosely(phrase: string): string {
  const words = phrase.match(/[\p{L}\p{N}]+/gu) ?? [];
  // A curriculum without such a phrase: matches nothing.
  return words.length > 0 ? words.join('[^\\p{L}\\p{N}]*') : '(?!)';
}
