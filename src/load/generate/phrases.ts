import type { Random } from './random.ts';
import { jobs, places, qualities, things, verbs } from './words.ts';

/** Phrases of generated SOPs: good English in form, nonsense in content, never twice the same page. */
export interface Phrases {
  /** `Worn Skimmer Refit SOP`. */
  title: () => string;
  /** `worn skimmer`. */
  thing: () => string;
  /** `Brush the worn skimmer`. */
  order: () => string;
  /** `Brush the worn skimmer and label the spare lid beside the patio`, without a full stop. */
  longOrder: () => string;
  /** `The worn skimmer is sealed and level before the lid is opened.` */
  fact: () => string;
}

/** Phrases from random words. */
export function phrases({ pick, between }: Random): Phrases {
  const thing = () => `${pick(qualities)} ${pick(things)}`;
  const order = () => `${capital(pick(verbs))} the ${thing()}`;
  return {
    thing,
    order,
    title: () => `${capital(pick(qualities))} ${capital(pick(things))} ${capital(pick(jobs))} SOP`,
    longOrder: () =>
      `${order()} and ${pick(verbs)} the ${thing()} ${pick(['beside', 'behind', 'near'])} the ${pick(places)}`,
    fact: () =>
      `The ${thing()} is ${pick(qualities)} and ${pick(qualities)} before the ${pick(things)} ` +
      `${pick(['leaves', 'reaches', 'passes'])} the ${pick(places)}, within ${between(2, 90)} inches.`,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
