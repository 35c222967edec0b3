import { encode } from 'uqr';

/** A QR code as one SVG path: every run of dark modules is a stroke one module high. */
export interface QrDrawing {
  /** Modules a side, with the quiet zone of four on every side. */
  size: number;
  path: string;
}

/** Modules that must stay white around the code, so that cameras find it. */
const quietZone = 4;

/** Draws `text` with error correction M, which reads with a seventh of the code smudged. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}.5h${length}`));
  return { size, path: path.join('') };
}

/** Where each run of dark modules begins, and how long it is. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
