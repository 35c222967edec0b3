import { balanceDose } from './calculation-balance-dose.ts';
import { chlorineDose } from './calculation-chlorine-dose.ts';
import { churn } from './calculation-churn.ts';
import { lsi } from './calculation-lsi.ts';
import { partialDrain } from './calculation-partial-drain.ts';
import { stopCost } from './calculation-stop-cost.ts';
import type { Calculation } from './calculation.ts';

/** Every calculation, by the name that an SOP gives: `<Calculator of="lsi" />`. */
export const calculations = {
  'balance-dose': balanceDose,
  'chlorine-dose': chlorineDose,
  churn,
  lsi,
  'partial-drain': partialDrain,
  'stop-cost': stopCost,
} satisfies Record<string, Calculation>;

/** The name of a calculation. */
export type CalculationName = keyof typeof calculations;

/** Whether there is a calculation of that name. */
export function isCalculation(name: string): name is CalculationName {
  return Object.hasOwn(calculations, name);
}
