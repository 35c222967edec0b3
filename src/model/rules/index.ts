import { relatedSopsExist } from './related-sops-exist.ts';
import type { ContentRule, SopRule } from './rule.ts';
import { stepsAreNumberedInOrder } from './steps-are-numbered-in-order.ts';

/** Rules about one SOP by itself. */
export const sopRules: readonly SopRule[] = [stepsAreNumberedInOrder];

/** Rules about the content as a whole. */
export const contentRules: readonly ContentRule[] = [relatedSopsExist];
