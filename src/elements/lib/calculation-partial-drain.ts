import { gallons } from './calculation-chlorine-dose.ts';
import { inDigits, percent, type Calculation, type Result } from './calculation.ts';

/** The most that one drain takes. */
const mostAtOnce = 0.6;

/** How much water to replace so that stabilizer comes down to its target. */
export const partialDrain: Calculation = {
  title: 'Partial drain',
  formula:
    'Fraction to replace = 1 − target CYA ÷ CYA now, at most 60% in one drain. Gallons = fraction × pool volume. Hours = gallons ÷ (gpm × 60).',
  source: 'Arithmetic of dilution, with fill water that holds no CYA.',
  fields: [
    gallons(18_000),
    { name: 'cya', label: 'CYA now', unit: 'ppm', least: 10, most: 500, example: 100 },
    { name: 'target', label: 'Target CYA', unit: 'ppm', least: 20, most: 80, example: 50 },
    { name: 'flow', label: 'Pump flow', unit: 'gpm', least: 1, most: 60, example: 10 },
  ],
  results({ volume = 0, cya = 0, target = 0, flow = 1 }) {
    const fraction = 1 - target / cya;
    if (fraction <= 0)
      return [{ label: 'Drain', value: 'None: CYA is at or below the target already.' }];
    const now = Math.min(fraction, mostAtOnce);
    const drained = now * volume;
    const results: Result[] = [
      { label: 'Fraction', value: percent(now, 1) },
      { label: 'Replace', value: `${inDigits(drained, 0)} gallons` },
      { label: 'Pump time', value: `${inDigits(drained / flow / 60, 1)} hours` },
    ];
    if (now === fraction) return results;
    const then = cya * (1 - now);
    const value = `${percent(fraction, 1)} would be needed. After 60% CYA is about ${inDigits(then, 0)} ppm; then ${percent(1 - target / then, 1)} more.`;
    return [...results, { label: 'Second drain', value, caution: true }];
  },
};
