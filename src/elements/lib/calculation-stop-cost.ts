import { dollars, type Calculation, type Result } from './calculation.ts';

/** What one stop costs, and the monthly fee that covers it at a margin. */
export const stopCost: Calculation = {
  title: 'Cost of a stop and monthly fee',
  formula:
    'Labor a stop = hourly pay × paid hours × payroll burden ÷ stops. Direct cost = labor + chemicals + truck ÷ stops. Visit price = direct cost ÷ (1 − margin). Monthly fee = visit price × 52 ÷ 12.',
  source: 'Arithmetic on your own records. The numbers of the example are inputs, not a norm.',
  fields: [
    money('pay', 'Hourly pay', 5, 150, 22),
    { name: 'hours', label: 'Paid hours a day', unit: 'hours', least: 1, most: 16, example: 8.5 },
    {
      ...{ name: 'burden', label: 'Payroll burden', unit: '', least: 1, most: 2, example: 1.15 },
      beyond: 'It is 1 + employer taxes, insurance and paid leave ÷ wages, such as 1.15.',
    },
    {
      name: 'stops',
      label: 'Finished stops a day',
      unit: 'stops',
      least: 1,
      most: 40,
      example: 12,
    },
    money('chemicals', 'Chemicals a stop', 0, 200, 8),
    money('truck', 'Truck a day', 0, 500, 45),
    money('overhead', 'Overhead a stop', 0, 200, 12),
    { name: 'margin', label: 'Gross margin', unit: '%', least: 1, most: 90, example: 50 },
  ],
  results(values) {
    const { pay = 0, hours = 0, burden = 1, stops = 1 } = values;
    const { chemicals = 0, truck = 0, overhead = 0, margin = 0 } = values;
    const labor = (pay * hours * burden) / stops;
    const direct = labor + chemicals + truck / stops;
    const visit = direct / (1 - margin / 100);
    const fee = monthly(visit);
    const floor = monthly(direct + overhead);
    const results: Result[] = [
      { label: 'Labor a stop', value: dollars(labor) },
      { label: 'Truck a stop', value: dollars(truck / stops) },
      { label: 'Direct cost a stop', value: dollars(direct) },
      { label: 'Visit price', value: dollars(visit) },
      { label: 'Monthly fee', value: dollars(fee, 0) },
      { label: 'Floor fee', value: `${dollars(floor, 0)} with overhead and no profit` },
    ];
    if (fee >= floor) return results;
    const value = 'The fee is below the floor: this margin does not carry the overhead.';
    return [...results, { label: 'Stop', value, caution: true }];
  },
};

/** A year has 52 weeks and 12 months: 4.33 visits a month, not 4. */
function monthly(visit: number): number {
  return (visit * 52) / 12;
}

function money(name: string, label: string, least: number, most: number, example: number) {
  return { name, label, unit: 'dollars', least, most, example };
}
