import { percent, type Calculation, type Result } from './calculation.ts';

/** How many accounts and how much revenue a month lost, and how many were saved. */
export const churn: Calculation = {
  title: 'Churn of the month',
  formula:
    'Save rate = saved ÷ requests. Churn = lost ÷ accounts on the 1st. Revenue churn = revenue lost ÷ revenue on the 1st. Twelve such months lose 1 − (1 − churn)^12.',
  source: 'Arithmetic on your Cancel Tickets and billing report. No outside benchmark is used.',
  fields: [
    count('accounts', 'Accounts on the 1st', 1, 240),
    { ...money('revenue', 'Monthly revenue on the 1st', 45_600), least: 1 },
    count('requests', 'Cancel requests', 0, 9),
    count('saved', 'Saved', 0, 2),
    count('controllable', 'Lost for P, Q, C or D', 0, 5),
    money('lostRevenue', 'Monthly revenue lost', 1260),
  ],
  results(values) {
    const { accounts = 1, revenue = 1, requests = 0 } = values;
    const { saved = 0, controllable = 0, lostRevenue = 0 } = values;
    const lost = requests - saved;
    const fault = whyNot({ accounts, revenue, lost, controllable, lostRevenue });
    if (fault) return [{ label: 'Check the numbers', value: fault, caution: true }];
    const rate = lost / accounts;
    return [
      { label: 'Lost', value: String(lost) },
      { label: 'Save rate', value: requests > 0 ? percent(saved / requests, 1) : 'No requests' },
      { label: 'Customer churn', value: percent(rate, 2) },
      { label: 'Controllable churn', value: percent(controllable / accounts, 2) },
      { label: 'Revenue churn', value: percent(lostRevenue / revenue, 2) },
      { label: 'Twelve such months', value: `${percent(1 - (1 - rate) ** 12, 1)} lost` },
    ] satisfies Result[];
  },
};

/** What contradicts itself in the numbers, if anything does. */
function whyNot({ accounts, revenue, lost, controllable, lostRevenue }: Record<string, number>) {
  if ((lost ?? 0) < 0) return 'More were saved than asked to cancel.';
  if ((lost ?? 0) > (accounts ?? 0)) return 'More were lost than there were on the 1st.';
  if ((controllable ?? 0) > (lost ?? 0))
    return 'More were lost for P, Q, C or D than were lost in all: requests − saved.';
  if ((lostRevenue ?? 0) > (revenue ?? 0))
    return 'More revenue was lost than there was on the 1st.';
  return undefined;
}

function count(name: string, label: string, least: number, example: number) {
  return { name, label, unit: 'accounts', least, most: 100_000, example };
}

function money(name: string, label: string, example: number) {
  return { name, label, unit: 'dollars', least: 0, most: 100_000_000, example };
}
