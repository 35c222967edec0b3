import type { Element, Root } from 'hast';
import type { Hazard } from '../model/frontmatter.ts';
import { slugOf } from '../model/slug.ts';
import { checkpointAnchor, stableIds, stepAnchor } from '../model/stable-ids.ts';
import { h, isElement, isSpace, textOf, type Content } from './hast.ts';
import { finish } from './inline.ts';
import { layOutChecklist, layOutDuties, layOutEscalation } from './lay-out-parts.ts';
import { itemContent, layOutStep } from './lay-out-step.ts';

/** What the layout of an SOP takes from its frontmatter. */
export interface LayoutData {
  hazards: readonly Hazard[];
  moved: Record<string, string>;
}

/**
 * An SOP’s body as readers see it: every part a section, every step a card with its hazards before
 * its fields, every checkpoint a named box. Takes the tree of `.md` and of `.mdx` alike.
 */
export function layOutSop(root: Root, data: LayoutData, file: URL | undefined): Root {
  const parts = cutAt('h2', root.children);
  return {
    ...root,
    children: [
      ...parts.before,
      ...parts.cuts.map((cut) => layOutPart(cut, data, file)),
    ] as Root['children'],
  };
}

/** A heading and what stands under it. */
interface Cut {
  heading: Element;
  blocks: Content[];
}

function layOutPart({ heading, blocks }: Cut, data: LayoutData, file: URL | undefined): Element {
  const name = textOf(heading);
  const id = slugOf(name);
  return h(
    'section',
    { className: ['part'] },
    h('h2', { id }, name),
    ...finish(layOut(name, blocks, data), file),
  );
}

function layOut(name: string, blocks: readonly Content[], data: LayoutData): Content[] {
  switch (name) {
    case 'Responsibility':
      return layOutDuties(blocks);
    case 'Process Steps':
      return layOutSteps(blocks, data);
    case 'Quality Control Checkpoints':
      return layOutChecklist(blocks, checkpointIds(blocks, data.moved));
    case 'Escalation Path':
      return layOutEscalation(blocks);
    default:
      return blocks.filter((block) => !isSpace(block));
  }
}

function layOutSteps(blocks: readonly Content[], { hazards, moved }: LayoutData): Content[] {
  const { before, cuts } = cutAt('h3', blocks);
  const titles = cuts.map(({ heading }) => textOf(heading).replace(/^step\s+\d+\s*:?\s*/iu, ''));
  const ids = stableIds(titles, moved);
  const steps = cuts.map(({ heading, blocks: own }, index) =>
    layOutStep({
      heading,
      number: index + 1,
      title: titles[index] ?? '',
      id: stepAnchor(ids[index] ?? ''),
      blocks: own,
      hazards: hazards.filter(({ step }) => step === index + 1),
    }),
  );
  return [...before.filter((block) => !isSpace(block)), ...steps];
}

function checkpointIds(blocks: readonly Content[], moved: Record<string, string>): () => string {
  const items = blocks.flatMap((block) => (isElement(block, 'ul') ? block.children : []));
  const texts = items
    .filter((item) => isElement(item, 'li'))
    .map((item) => itemContent(item).map(textOf).join('').trim());
  const ids = stableIds(texts, moved).values();
  return () => checkpointAnchor(ids.next().value ?? '');
}

function cutAt(tagName: string, nodes: readonly Content[]): { before: Content[]; cuts: Cut[] } {
  const before: Content[] = [];
  const cuts: Cut[] = [];
  for (const node of nodes) {
    if (isElement(node, tagName)) cuts.push({ heading: node, blocks: [] });
    else (cuts.at(-1)?.blocks ?? before).push(node);
  }
  return { before, cuts };
}
