import { inDigits, type Calculation, type Result } from './calculation.ts';

/** Products, and how much of each raises 10,000 gallons by 1 ppm of free chlorine. */
const products = [
  { name: 'Liquid chlorine 12.5%', dose: 10.24, unit: 'fl oz' },
  { name: 'Liquid chlorine 10%', dose: 12.8, unit: 'fl oz' },
  { name: 'Cal-hypo 65%', dose: 2.05, unit: 'oz weight' },
  { name: 'Cal-hypo 73%', dose: 1.83, unit: 'oz weight' },
  { name: 'Trichlor 90%', dose: 1.48, unit: 'oz weight' },
  { name: 'Dichlor 56%', dose: 2.38, unit: 'oz weight' },
] as const;

/** A rise above this needs the Lead Technician’s word first, in ppm. */
const cap = 4;

/** How much chlorine brings a pool to the target that its stabilizer asks for. */
export const chlorineDose: Calculation = {
  title: 'Chlorine dose',
  formula:
    'Target = the larger of 2 ppm and CYA × 0.075, never above the label’s swim limit. Dose = (target − free chlorine) × gallons ÷ 10,000 × dose for 1 ppm.',
  source:
    'Doses: stoichiometry, the same as in the table of this step. Target: Service Industry News, 2020. The product label wins over this number.',
  fields: [
    {
      name: 'product',
      label: 'Product and strength',
      choices: products.map(({ name }) => name),
      example: 0,
    },
    gallons(18_000),
    { name: 'reading', label: 'Free chlorine now', unit: 'ppm', least: 0, most: 30, example: 1 },
    { name: 'cya', label: 'CYA', unit: 'ppm', least: 0, most: 300, example: 50 },
    {
      name: 'limit',
      label: 'Swim limit on the label',
      unit: 'ppm',
      least: 1,
      most: 10,
      example: 4,
      beyond: 'Read it off the label: the number at which people may swim again.',
    },
  ],
  results({ product = 0, volume = 0, reading = 0, cya = 0, limit = 0 }) {
    const wanted = Math.max(2, cya * 0.075);
    const aim = Math.min(wanted, limit);
    const results: Result[] = [{ label: 'Target', value: `${inDigits(wanted, 2)} ppm` }];
    if (wanted > limit) {
      const value = `The target is above the label’s limit, so ${inDigits(limit)} ppm is the aim. Follow the Cyanuric Acid Control SOP.`;
      results.push({ label: 'Limit', value, caution: true });
    }
    if (reading > limit) {
      const value =
        'Add no chlorine. Nobody swims until a retest is at or below the label’s limit.';
      return [...results, { label: 'Stop', value, caution: true }];
    }
    const rise = aim - reading;
    if (rise <= 0)
      return [...results, { label: 'Dose', value: 'None: the pool is at its target.' }];
    const { name, dose, unit } = products[product] ?? products[0];
    const amount = (rise * volume * dose) / 10_000;
    results.push({ label: 'Rise', value: `${inDigits(rise, 2)} ppm` });
    results.push({ label: 'Dose', value: `${inDigits(amount, 1)} ${unit} of ${name}` });
    if (rise > cap) {
      const value = `The rise is above ${cap} ppm: the Lead Technician approves it by phone first.`;
      results.push({ label: 'Ask first', value, caution: true });
    }
    return results;
  },
};

/** The volume of a pool, with the one of the worked example. */
export function gallons(example: number) {
  return {
    name: 'volume',
    label: 'Pool volume',
    unit: 'gallons',
    least: 100,
    most: 150_000,
    example,
  } as const;
}
