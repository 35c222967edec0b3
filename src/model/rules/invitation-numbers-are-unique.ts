import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

/** No two invitations have one number: they would have one code, and revoking one revokes both. */
export const invitationNumbersAreUnique: ContentRule = ({ invitations }) => {
  const numbers = invitations.data.invitations.map(({ number }) => number);
  return numbers.flatMap((number, index) => {
    if (numbers.indexOf(number) === index) return [];
    return [
      {
        file: invitations.file,
        ...placeOfPath(['invitations', index, 'number'], invitations.keyPlaces),
        rule: 'invitation-numbers-are-unique',
        message: `Two invitations have number ${number}, and so one code.`,
        fix: `Give this one a number that is free, such as ${Math.max(...numbers) + 1}.`,
      },
    ];
  });
};
