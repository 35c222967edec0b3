/**
 * A path into YAML as authors say it, who count from 1: `kind` of hazard 1, entry 3 of `sops`.
 * The empty path has no words.
 */
export function pathWords(path: readonly PropertyKey[]): string {
  const index = path.findLastIndex((key) => typeof key === 'number');
  const keys = path.slice(index + 1).map(String);
  const entry = index < 0 ? '' : entryWords(path.slice(0, index), Number(path[index]) + 1);
  if (keys.length === 0) return entry;
  return `\`${keys.join('.')}\`${entry && ` of ${entry}`}`;
}

function entryWords(list: readonly PropertyKey[], number: number): string {
  return list.length === 1 && list[0] === 'hazards'
    ? `hazard ${number}`
    : `entry ${number} of ${pathWords(list)}`;
}
