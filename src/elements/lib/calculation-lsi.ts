import { inDigits, type Calculation, type Result } from './calculation.ts';

/** A row of the chart: the reading, and the factor for it. */
type Row = readonly [reading: number, factor: number];

const temperatures: readonly Row[] = [
  [66, 0.5],
  [76, 0.6],
  [84, 0.7],
  [94, 0.8],
];
const hardnesses: readonly Row[] = [
  [150, 1.8],
  [200, 1.9],
  [300, 2.1],
  [400, 2.2],
];
const alkalinities: readonly Row[] = [
  [75, 1.9],
  [100, 2],
  [150, 2.2],
];

const offChart = 'The chart ends there: take the app named in Tools Required, and log its name.';

/** The Langelier saturation index by the chart of the SOP. */
export const lsi: Calculation = {
  title: 'Saturation index (LSI)',
  formula:
    'LSI = pH + TF + CF + AF − 12.1. Alkalinity is first corrected: alkalinity − CYA ÷ 3. A factor is read from the nearest row, from the lower of two that are as near.',
  source:
    'Chart: King Technology. Correction for CYA: near pH 7.5. Apps differ slightly, since a chart is a shortcut.',
  fields: [
    {
      ...{ name: 'ph', label: 'pH', unit: '', least: 7.2, most: 7.8, example: 7.5 },
      beyond: 'Take the pH that today’s dose aims for.',
    },
    {
      ...{ name: 'temperature', label: 'Temperature', unit: '°F', least: 56, most: 104 },
      ...{ example: 84, beyond: offChart },
    },
    {
      ...{ name: 'calcium', label: 'Calcium hardness', unit: 'ppm', least: 125, most: 425 },
      ...{ example: 300, beyond: offChart },
    },
    {
      ...{ name: 'alkalinity', label: 'Total alkalinity', unit: 'ppm', least: 20, most: 300 },
      example: 100,
    },
    { name: 'cya', label: 'CYA', unit: 'ppm', least: 0, most: 300, example: 50 },
  ],
  results({ ph = 0, temperature = 0, calcium = 0, alkalinity = 0, cya = 0 }) {
    const corrected = alkalinity - cya / 3;
    const first: Result = { label: 'Corrected alkalinity', value: `${inDigits(corrected, 0)} ppm` };
    if (corrected < 65 || corrected > 160) {
      const value = `It is outside of 65 to 160 ppm. ${offChart}`;
      return [first, { label: 'Stop', value, caution: true }];
    }
    const factors = [
      nearest(temperatures, temperature),
      nearest(hardnesses, calcium),
      nearest(alkalinities, corrected),
    ];
    const sum = factors.reduce((total, factor) => total + factor, ph - 12.1);
    const index = Math.round(sum * 10) / 10;
    const [tf = 0, cf = 0, af = 0] = factors;
    const terms = `TF ${inDigits(tf, 1)}, CF ${inDigits(cf, 1)}, AF ${inDigits(af, 1)}`;
    return [
      first,
      { label: 'Factors', value: terms },
      { label: 'LSI', value: signed(index) },
      verdict(index),
    ];
  },
};

/** The factor of the row nearest to a reading; of two as near, the lower row. */
function nearest(rows: readonly Row[], reading: number): number {
  const distance = ([at]: Row) => Math.abs(at - reading);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best))[1];
}

function signed(index: number): string {
  const sign = index > 0 ? '+' : index < 0 ? '−' : '';
  return `${sign}${inDigits(Math.abs(index), 1)}`;
}

function verdict(index: number): Result {
  if (Math.abs(index) <= 0.3)
    return { label: 'Finding', value: 'In range: −0.3 to +0.3. Step 4 may still name a row.' };
  const which = index < 0 ? 'The water attacks plaster and metal' : 'The water leaves scale';
  const act = Math.abs(index) > 0.5 ? 'beyond ±0.5, so act today' : 'outside of −0.3 to +0.3';
  return { label: 'Finding', value: `${which}: ${act}, by Step 4.`, caution: true };
}
