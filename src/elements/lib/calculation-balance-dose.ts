import { gallons } from './calculation-chlorine-dose.ts';
import { inDigits, type Calculation } from './calculation.ts';

/** Per product: the amount that moves 10,000 gallons by `per` ppm, and the most for one visit. */
const products = [
  { name: 'Sodium bicarbonate: alkalinity up', amount: 1.4, per: 10, unit: 'lb', cap: 20 },
  { name: 'Muriatic acid 31.45%: alkalinity down', amount: 25.6, per: -10, unit: 'fl oz' },
  { name: 'Calcium chloride 77%: calcium up', amount: 1.2, per: 10, unit: 'lb', cap: 50 },
  { name: 'Calcium chloride 100%: calcium up', amount: 0.93, per: 10, unit: 'lb', cap: 50 },
  { name: 'Cyanuric acid: CYA up', amount: 0.83, per: 10, unit: 'lb', cap: 20 },
  { name: 'Sodium chloride: salt up', amount: 83.5, per: 1000, unit: 'lb' },
] as const;

/** Acid that one visit may take without a call, in fl oz per 10,000 gallons: a cap of WAT-01. */
const acidCap = 32;

/** How much of a product brings alkalinity, calcium, stabilizer or salt to its aim. */
export const balanceDose: Calculation = {
  title: 'Balance dose',
  formula: 'Amount = gap to aim ÷ 10 × gallons ÷ 10,000 × figure of the table (salt: ÷ 1,000).',
  source:
    'Stoichiometry. For acid a Taylor-based chart has 20.8 fl oz instead of 25.6: follow the strength of your label.',
  fields: [
    {
      name: 'product',
      label: 'Product and purpose',
      choices: products.map(({ name }) => name),
      example: 2,
    },
    gallons(18_000),
    { name: 'reading', label: 'Reading now', unit: 'ppm', least: 0, most: 8000, example: 150 },
    { name: 'aim', label: 'Aim', unit: 'ppm', least: 0, most: 8000, example: 250 },
  ],
  results({ product = 0, volume = 0, reading = 0, aim = 0 }) {
    const { name, amount, per, unit, ...more } = products[product] ?? products[0];
    const gap = aim - reading;
    const way = per > 0 ? 'below' : 'above';
    if (gap * per <= 0)
      return [{ label: 'Dose', value: `None: this product is for a reading ${way} the aim.` }];
    const full = (gap / per) * (volume / 10_000) * amount;
    const most = 'cap' in more ? more.cap : Infinity;
    const today = Math.min(Math.abs(gap), most);
    const dose = (full * today) / Math.abs(gap);
    const results = [
      { label: 'Gap', value: `${inDigits(Math.abs(gap))} ppm` },
      { label: 'Dose today', value: `${inDigits(dose, 1)} ${unit} of ${name.split(':')[0]}` },
    ];
    if (today < Math.abs(gap)) {
      const value = `Capped at ${most} ppm a visit. The rest, ${inDigits(full - dose, 1)} ${unit}, waits a week.`;
      return [...results, { label: 'Cap', value, caution: true }];
    }
    if (unit !== 'fl oz') return results;
    const value =
      dose / (volume / 10_000) > acidCap
        ? `Above ${acidCap} fl oz per 10,000 gallons: the Lead Technician approves it by phone first. Never past the demand dose to pH 7.2.`
        : 'Never past the demand dose to pH 7.2.';
    return [...results, { label: 'Acid', value, caution: true }];
  },
};
