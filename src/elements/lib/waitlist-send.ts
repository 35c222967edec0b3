import type { FormAnswer } from '../../model/form-host.ts';
import { readAnswer, type Outcome } from './waitlist-answer.ts';
import { isOfThisSite, tellOutcome } from './waitlist-answered.ts';

/** Time for an answer: on a bad network the request may have arrived all the same. */
const patience = 20_000;
/** A form that comes back sooner than this was not read: a service may take it for a robot’s. */
const soonest = 1500;

/**
 * Sends the form inside `host` in place, if its host lets a script read the answer, and else has the
 * browser post it. Tells what became of it; resolves to whether the page is being left.
 */
export async function sendForm(host: HTMLElement, form: HTMLFormElement): Promise<boolean> {
  const outcome = await outcomeOf(host, form);
  tellOutcome(host, form, outcome);
  return outcome.kind === 'native';
}

async function outcomeOf(host: HTMLElement, form: HTMLFormElement): Promise<Outcome> {
  if (!navigator.onLine) return { kind: 'offline' };
  await stampWaited(form);
  if (host.dataset['cors'] === 'yes') {
    const outcome = await post(form, host.dataset['answer'] as FormAnswer); // Written by our page.
    if (outcome)
      return isOfThisSite(form) && outcome.kind === 'native' ? { kind: 'down' } : outcome;
  }
  // The browser is left with a page that does not load if the network is gone, so it is asked first.
  return { kind: (await siteAnswers()) ? 'native' : 'offline' };
}

/** Says in its field how long the form was open; holds a form that was filled in before it was seen. */
async function stampWaited(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLInputElement>('[data-part="waited"]');
  if (!field) return;
  // Measured on one clock: that of the device may be wrong by hours, and the service has its own.
  const left = soonest - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  field.value = String(Math.round(performance.now()));
  field.disabled = false;
}

/** What came back, or undefined if nothing did: no network, or a host that scripts may not read. */
async function post(form: HTMLFormElement, way: FormAnswer): Promise<Outcome | undefined> {
  const data = new FormData(form);
  for (const { name } of form.querySelectorAll<HTMLInputElement>('[data-part="native"]'))
    data.delete(name);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: form.enctype === 'multipart/form-data' ? data : toQuery(data),
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const retryAfter = response.headers.get('retry-after');
    return readAnswer(way, { status: response.status, body, retryAfter });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return isLate ? { kind: 'silent' } : undefined;
  }
}

function toQuery(data: FormData): URLSearchParams {
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
}

/** Whether this site answers: a browser that calls itself online may be in front of no network. */
async function siteAnswers(): Promise<boolean> {
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false; // Nothing answers: that is what was asked.
  }
}
