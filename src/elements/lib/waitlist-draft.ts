import { save, readSaved } from './saved.ts';

/**
 * What is typed into the waitlist form and not sent yet: the one saved thing that is meant to leave
 * the device. Kept from the first key on, restored wherever the form is, taken back once it was sent.
 */
export interface WaitlistDraft {
  email: string;
  /** Version of the words that were agreed to. */
  consent?: string | undefined;
  /** Ids of the sections that were chosen. */
  sections: string[];
  /** What became of it: the network was gone, or the browser posted it and the answer is not known. */
  state?: 'waits' | 'handed' | undefined;
}

/** Where the draft is kept. */
export const draftKey = 'waitlist/draft';

/** The draft, or undefined if there is none or what is kept is none. */
export function readDraft(): WaitlistDraft | undefined {
  const kept = readSaved<Partial<WaitlistDraft>>(draftKey);
  if (typeof kept?.email !== 'string' || !Array.isArray(kept.sections)) return undefined;
  return { ...kept, email: kept.email, sections: kept.sections };
}

/** Keeps what stands in the form inside `host`; says whether the browser keeps it. */
export function keepDraft(host: Element, state?: WaitlistDraft['state']): boolean {
  const { email, consent, sections } = partsOf(host);
  const before = readDraft();
  const chosen = sections.filter(({ checked }) => checked).map((box) => box.dataset['section']);
  const draft = {
    ...{ email: email.value, consent: consent.checked ? consent.value : undefined },
    // What waits for the network waits until it was sent.
    state: state ?? (before?.state === 'waits' ? 'waits' : undefined),
    // A form for one section asks for none: what was chosen elsewhere stays chosen.
    sections: sections.length > 0 ? chosen : (before?.sections ?? []),
  };
  const isEmpty = !draft.email && !draft.consent && draft.sections.length === 0;
  return save(draftKey, isEmpty ? undefined : draft) === 'kept';
}

/** Puts a draft into the form inside `host`, without taking back what stands there. */
export function restoreDraft(host: Element, draft: WaitlistDraft): void {
  const { email, consent, sections } = partsOf(host);
  email.value ||= draft.email;
  // Who agreed to other words did not agree to these.
  consent.checked ||= draft.consent === consent.value;
  for (const box of sections) box.checked ||= draft.sections.includes(box.dataset['section'] ?? '');
}

/** Takes the draft back: it was sent. */
export function forgetDraft(): void {
  if (readDraft()) save(draftKey, undefined);
}

/** The fields that readers fill in. */
export function partsOf(host: Element) {
  const all = (part: string) => [
    ...host.querySelectorAll<HTMLInputElement>(`[data-part="${part}"]`),
  ];
  const [email, consent] = [...all('email'), ...all('consent')];
  if (!email || !consent) throw new Error('The waitlist form has no email or no consent.');
  return { email, consent, sections: all('section') };
}
