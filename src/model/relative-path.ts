/** The path that `link` leads to from `file`; undefined if it climbs out of the top folder. */
export function resolvePath(file: string, link: string): string | undefined {
  const path = file.split('/').slice(0, -1);
  for (const step of link.split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** How a link in `file` is written that leads to `target`: `./x.md`, `../section/x.md`. */
export function relativePath(file: string, target: string): string {
  const from = file.split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((step, index) => step !== to[index]);
  const same = shared < 0 ? from.length : shared;
  const up = from.slice(same).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...to.slice(same)].join('/');
}
