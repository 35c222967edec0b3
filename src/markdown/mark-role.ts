import { roleBlank } from '../model/blank-keys.ts';
import { h, type Content } from './hast.ts';

/** The role that a text begins with, as `split` tells it: readers see who it is in their company. */
export function markRole(
  content: readonly Content[],
  split: (text: string) => { role: string; rest: string },
): Content[] {
  const [first, ...others] = content;
  if (first?.type !== 'text') return [...content];
  const { role, rest } = split(first.value);
  return [
    ...(role ? [h('span', { dataBlank: roleBlank(role) }, role)] : []),
    ...(rest ? [{ type: 'text' as const, value: rest }] : []),
    ...others,
  ];
}
