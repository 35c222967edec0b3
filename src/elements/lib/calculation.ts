/** A number that the reader gives. */
export interface NumberField {
  name: string;
  label: string;
  /** As it stands behind the number; empty where the number has none. */
  unit: string;
  least: number;
  most: number;
  /** The number of the worked example. */
  example: number;
  /** What to do where the number is outside of the range, as a whole sentence. */
  beyond?: string;
}

/** One of several that the reader picks, such as a product; its value is the place in the list. */
export interface ChoiceField {
  name: string;
  label: string;
  choices: readonly string[];
  example: number;
}

/** What the reader gives. */
export type Field = NumberField | ChoiceField;

/** A line of the result: a number with its unit, or a sentence that says what to do. */
export interface Result {
  label: string;
  value: string;
  /** Whether it says that something must not be done, or needs somebody else. */
  caution?: boolean;
}

/** A calculation of an SOP, the same on the page, on paper and in tests. */
export interface Calculation {
  title: string;
  /** In words and signs, as a reader would do it with a pen. */
  formula: string;
  /** Where formula and figures come from. */
  source: string;
  fields: readonly Field[];
  /** `values` has a number within its range for every field, by name. */
  results(values: Readonly<Record<string, number>>): Result[];
}

/** Whether the reader picks this rather than writing it. */
export function isChoice(field: Field): field is ChoiceField {
  return 'choices' in field;
}

/** The number that a reader wrote, or what to write instead. Thousands may have commas. */
export function readNumber(text: string, field: NumberField): number | string {
  const { unit, least, most, beyond } = field;
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  const range = `${inDigits(least)} to ${inDigits(most)}${unit && ` ${unit}`}`;
  if (!/^[+\-−]?(?:\d+\.?\d*|\.\d+)$/u.test(plain))
    return `“${text.trim()}” is not a number. Write the number in digits, ${range}.`;
  const value = Number(plain.replace('−', '-'));
  if (value < least || value > most)
    return `${inDigits(value)} is outside of ${range}. ${beyond ?? `Check it and write it again.`}`;
  return value;
}

/** The values of the worked example. */
export function exampleOf({ fields }: Pick<Calculation, 'fields'>): Record<string, number> {
  return Object.fromEntries(fields.map(({ name, example }) => [name, example]));
}

/** A number as people write it, with as many decimals as asked for: `1,250`, `50.7`. */
export function inDigits(value: number, decimals?: number): string {
  const digits = decimals === undefined ? 4 : decimals;
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: digits,
  });
}

/** Dollars and cents, or whole dollars: `$29.67`, `$257`. */
export function dollars(value: number, decimals = 2): string {
  return value < 0 ? `−$${inDigits(-value, decimals)}` : `$${inDigits(value, decimals)}`;
}

/** A share as a percentage: `22.2%`. */
export function percent(share: number, decimals: number): string {
  return `${inDigits(share * 100, decimals)}%`;
}
