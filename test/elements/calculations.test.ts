import { describe, expect, test } from 'vitest';
import { exampleOf, isChoice, readNumber } from '../../src/elements/lib/calculation.ts';
import { calculations, type CalculationName } from '../../src/elements/lib/calculations.ts';

/** What a calculation says of the worked example, with some of its numbers changed. */
function said(name: CalculationName, changes: Record<string, number> = {}): string[] {
  const one = calculations[name];
  return one
    .results({ ...exampleOf(one), ...changes })
    .map(({ label, value, caution }) => `${caution ? '! ' : ''}${label}: ${value}`);
}

const names = Object.keys(calculations) as CalculationName[]; // These are all its keys.

describe('the worked figures of the domain report', () => {
  test('18,000 gallons from 1.0 ppm at CYA 50 take 50.7 fl oz of 12.5% liquid chlorine', () => {
    expect(said('chlorine-dose')).toEqual([
      'Target: 3.75 ppm',
      'Rise: 2.75 ppm',
      'Dose: 50.7 fl oz of Liquid chlorine 12.5%',
    ]);
  });

  test.each([
    [30, '2.25 ppm'],
    [40, '3.00 ppm'],
    [50, '3.75 ppm'],
    [70, '5.25 ppm'],
    [100, '7.50 ppm'],
  ])('at CYA %d the chlorine target is %s', (cya, target) => {
    expect(said('chlorine-dose', { cya, limit: 10 })[0]).toBe(`Target: ${target}`);
  });

  test.each([
    [0, '10.2 fl oz of Liquid chlorine 12.5%'],
    [1, '12.8 fl oz of Liquid chlorine 10%'],
    [2, '2.1 oz weight of Cal-hypo 65%'],
    [3, '1.8 oz weight of Cal-hypo 73%'],
    [4, '1.5 oz weight of Trichlor 90%'],
    [5, '2.4 oz weight of Dichlor 56%'],
  ])('1 ppm in 10,000 gallons is the dose of product %d in the table', (product, dose) => {
    const said1 = said('chlorine-dose', { product, volume: 10_000, reading: 1, cya: 0 });
    expect(said1).toContain(`Dose: ${dose}`);
  });

  test('the LSI is +0.2 without stabilizer and about +0.1 with 50 ppm of it', () => {
    expect(said('lsi', { cya: 0 })).toContain('LSI: +0.2');
    expect(said('lsi')).toContain('Corrected alkalinity: 83 ppm');
    expect(said('lsi')).toContain('LSI: +0.1');
  });

  test('from CYA 100 to 50 half of the water is replaced', () => {
    expect(said('partial-drain')).toEqual([
      'Fraction: 50.0%',
      'Replace: 9,000 gallons',
      'Pump time: 15.0 hours',
    ]);
  });

  test.each([
    [12, ['$17.92', '$3.75', '$29.67', '$59.34', '$257']],
    [15, ['$14.34', '$3.00', '$25.34', '$50.67', '$220']],
  ])('a stop of %d a day costs what the table says', (stops, values) => {
    const lines = said('stop-cost', { stops }).slice(0, 5);
    expect(lines.map((line) => line.split(': ')[1])).toEqual(values);
  });

  test('the month of the Cancellation Recovery SOP', () => {
    expect(said('churn')).toEqual([
      'Lost: 7',
      'Save rate: 22.2%',
      'Customer churn: 2.92%',
      'Controllable churn: 2.08%',
      'Revenue churn: 2.76%',
      'Twelve such months: 29.9% lost',
    ]);
  });

  test.each([
    [0, 10, '1.4 lb of Sodium bicarbonate'],
    [1, -10, '25.6 fl oz of Muriatic acid 31.45%'],
    [2, 10, '1.2 lb of Calcium chloride 77%'],
    [3, 10, '0.9 lb of Calcium chloride 100%'],
    [4, 10, '0.8 lb of Cyanuric acid'],
    [5, 1000, '83.5 lb of Sodium chloride'],
  ])('product %d for %d ppm in 10,000 gallons is the figure of the table', (product, gap, dose) => {
    const numbers = { product, volume: 10_000, reading: 100, aim: 100 + gap };
    expect(said('balance-dose', numbers)).toContain(`Dose today: ${dose}`);
  });

  test('100 ppm of calcium are given in two visits: 10.8 lb today', () => {
    expect(said('balance-dose')).toEqual([
      'Gap: 100 ppm',
      'Dose today: 10.8 lb of Calcium chloride 77%',
      '! Cap: Capped at 50 ppm a visit. The rest, 10.8 lb, waits a week.',
    ]);
  });
});

describe('edges', () => {
  test('no chlorine above the swim limit, none at the target, and a call above 4 ppm', () => {
    expect(said('chlorine-dose', { reading: 5 }).at(-1)).toMatch(/^! Stop: Add no chlorine\./u);
    expect(said('chlorine-dose', { reading: 3.75 }).at(-1)).toBe(
      'Dose: None: the pool is at its target.',
    );
    expect(said('chlorine-dose', { reading: 0, cya: 80, limit: 10 }).at(-1)).toMatch(
      /^! Ask first: The rise is above 4 ppm/u,
    );
  });

  test('above CYA 53 the label’s limit of 4 ppm is the aim, and another SOP follows', () => {
    expect(said('chlorine-dose', { cya: 53 }).join()).not.toContain('Cyanuric');
    const high = said('chlorine-dose', { cya: 54 });
    expect(high[1]).toMatch(/4 ppm is the aim\. Follow the Cyanuric Acid Control SOP/u);
    expect(high).toContain('Rise: 3.00 ppm');
  });

  test('the chart of the LSI takes the nearest row, of two as near the lower, and ends', () => {
    expect(said('lsi', { temperature: 71, calcium: 250, alkalinity: 125, cya: 0 })).toContain(
      'Factors: TF 0.5, CF 1.9, AF 2.0',
    );
    expect(said('lsi', { alkalinity: 70, cya: 30 }).at(-1)).toMatch(/^! Stop: .*The chart ends/u);
    expect(said('lsi', { alkalinity: 65, cya: 0 }).at(-1)).not.toMatch(/Stop/u);
    expect(said('lsi', { ph: 7.2, temperature: 56, calcium: 125, cya: 0 }).at(-1)).toMatch(
      /^! Finding: The water attacks plaster and metal: beyond ±0\.5/u,
    );
    expect(said('lsi', { ph: 7.6, cya: 0 }).at(-1)).toBe(
      'Finding: In range: −0.3 to +0.3. Step 4 may still name a row.',
    );
    expect(said('lsi', { ph: 7.8, cya: 0 }).at(-1)).toMatch(/leaves scale: outside of −0\.3/u);
  });

  test('a drain takes 60% at most, and none is made below the target', () => {
    expect(said('partial-drain', { cya: 150 })).toEqual([
      'Fraction: 60.0%',
      'Replace: 10,800 gallons',
      'Pump time: 18.0 hours',
      '! Second drain: 66.7% would be needed. After 60% CYA is about 60 ppm; then 16.7% more.',
    ]);
    expect(said('partial-drain', { cya: 50 })).toEqual([
      'Drain: None: CYA is at or below the target already.',
    ]);
  });

  test('a fee below the floor is told', () => {
    expect(said('stop-cost', { margin: 20 }).at(-1)).toMatch(
      /^! Stop: The fee is below the floor/u,
    );
    expect(said('stop-cost')).toContain('Floor fee: $181 with overhead and no profit');
  });

  test('numbers of a month that contradict each other are told, and no rate is made of them', () => {
    expect(said('churn', { saved: 10 })).toEqual([
      '! Check the numbers: More were saved than asked to cancel.',
    ]);
    expect(said('churn', { controllable: 8 })[0]).toMatch(/More were lost for P, Q, C or D/u);
    expect(said('churn', { accounts: 6 })[0]).toMatch(/More were lost than there were/u);
    expect(said('churn', { lostRevenue: 50_000 })[0]).toMatch(/More revenue was lost/u);
    expect(said('churn', { requests: 0, saved: 0, controllable: 0, lostRevenue: 0 })).toContain(
      'Save rate: No requests',
    );
  });

  test('a product that moves a reading the wrong way gives no dose', () => {
    expect(said('balance-dose', { aim: 100 })).toEqual([
      'Dose: None: this product is for a reading below the aim.',
    ]);
    expect(said('balance-dose', { product: 1 })).toEqual([
      'Dose: None: this product is for a reading above the aim.',
    ]);
    expect(said('balance-dose', { product: 1, reading: 120, aim: 90 }).at(-1)).toMatch(
      /^! Acid: Above 32 fl oz per 10,000 gallons/u,
    );
  });
});

describe('every calculation', () => {
  test.each(names)('%s has results that are numbers for every corner of its ranges', (name) => {
    const { fields } = calculations[name];
    for (let corner = 0; corner < 2 ** fields.length; corner += 1) {
      const values = Object.fromEntries(
        fields.map((field, index) => {
          const high = (corner >> index) % 2 === 1;
          if (isChoice(field)) return [field.name, high ? field.choices.length - 1 : 0];
          return [field.name, high ? field.most : field.least];
        }),
      );
      const lines = calculations[name].results(values);
      expect(lines.length).toBeGreaterThan(0);
      for (const { value } of lines) expect(value).not.toMatch(/NaN|Infinity|undefined/u);
    }
  });

  test.each(names)('%s has a worked example within its own ranges', (name) => {
    for (const field of calculations[name].fields) {
      if (isChoice(field)) expect(field.choices[field.example]).toBeDefined();
      else expect(readNumber(String(field.example), field)).toBe(field.example);
    }
  });
});

describe('a number that a reader writes', () => {
  const field = {
    name: 'volume',
    label: 'Pool volume',
    unit: 'gallons',
    least: 100,
    most: 150_000,
    example: 1,
  };

  test.each([
    ['18000', 18_000],
    [' 18,000 ', 18_000],
    ['18000.5', 18_000.5],
  ])('“%s” is %d', (text, value) => {
    expect(readNumber(text, field)).toBe(value);
  });

  test('is refused with what to write instead', () => {
    expect([
      readNumber('eighteen', field),
      readNumber('18.000.5', field),
      readNumber('1,80', field),
      readNumber('99', field),
      readNumber('-5', field),
      readNumber('9', { ...field, beyond: 'Measure again.' }),
    ]).toMatchInlineSnapshot(`
      [
        "“eighteen” is not a number. Write the number in digits, 100 to 150,000 gallons.",
        "“18.000.5” is not a number. Write the number in digits, 100 to 150,000 gallons.",
        "“1,80” is not a number. Write the number in digits, 100 to 150,000 gallons.",
        "99 is outside of 100 to 150,000 gallons. Check it and write it again.",
        "-5 is outside of 100 to 150,000 gallons. Check it and write it again.",
        "9 is outside of 100 to 150,000 gallons. Measure again.",
      ]
    `);
  });
});
