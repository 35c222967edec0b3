import type { Outcome } from './waitlist-answer.ts';
import { answerWords } from './waitlist-answer-words.ts';
import { forgetDraft, keepDraft, partsOf } from './waitlist-draft.ts';
import { showFaults, type FieldFault } from './waitlist-faults.ts';
import { leaveTo, pressOf, say, sayOffline } from './waitlist-tell.ts';

/** Says in the live text of `host` what became of its form, and does what follows from it. */
export function tellOutcome(host: HTMLElement, form: HTMLFormElement, outcome: Outcome): void {
  const { kind } = outcome;
  if (kind === 'native') leaveTo(host, form);
  else if (kind === 'offline') sayOffline(host, form);
  else if (kind === 'sent') thank(host, form);
  else if (kind === 'refused') tellRefusal(host, outcome, isOfThisSite(form));
  else {
    keepDraft(host);
    const press = pressOf(form);
    const words =
      kind === 'busy' ? answerWords.busy(press, outcome.seconds) : answerWords[kind](press);
    say(host, words);
  }
}

function thank(host: HTMLElement, form: HTMLFormElement): void {
  forgetDraft();
  form.hidden = true;
  say(host, answerWords.sent).focus();
}

/** Whether the form is posted to this site, whose service speaks to people in our words. */
export function isOfThisSite({ action }: HTMLFormElement): boolean {
  return new URL(action).origin === location.origin;
}

/** Beside the fields that the host means; what it says of no field of ours, below the form. */
function tellRefusal(
  host: HTMLElement,
  { fields, words }: Outcome & { kind: 'refused' },
  isOurs: boolean,
): void {
  const { email, consent, sections } = partsOf(host);
  const isOf = (field: HTMLInputElement, name: string) => bare(name) === bare(field.name);
  const shown = [email, ...sections.slice(0, 1), consent];
  const faults = shown.flatMap((field): FieldFault[] => {
    const said = fields.find((one) => isOf(field, one.field));
    return said ? [{ field, words: isOurs ? said.words : answerWords.fault(said.words) }] : [];
  });
  const others = fields.filter((one) => !shown.some((field) => isOf(field, one.field)));
  const rest = [words, ...others.map((one) => one.words)].filter(Boolean).join(' ');
  showFaults(host, faults);
  say(host, rest && !isOurs ? answerWords.refused(rest) : rest);
}

/** `section[]` and `section` are one field to people. */
function bare(name: string): string {
  return name.replace(/\[\]$/u, '');
}
