import { buttonFor } from './run-keys.ts';
import { part, write as say } from './run-parts.ts';
import type { RunWork } from './run-work.ts';
import { onSaved } from './saved.ts';

/** Lets `work` hear what readers do with the parts in `host`, with the address and in other tabs. */
export function listen(host: HTMLElement, work: RunWork): void {
  host.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) work.press(target.dataset['part']);
  });
  host.addEventListener('input', ({ target }) => write(work, target));
  host.addEventListener('keydown', (event) => key(work, event));
  part(host, 'finish').addEventListener('submit', () => finish(host, work));
  part(host, 'finish').addEventListener('input', () => sayFault(host, ''));
  addEventListener('hashchange', () => {
    work.paint();
    work.page.lead();
  });
  document.addEventListener('visibilitychange', () => {
    void (document.hidden ? work.awake.release('in sight') : work.awake.again());
  });
  onSaved(() => work.paint());
  setInterval(() => work.page.paintTime(), 1000);
}

/** A record without a name says nothing: spaces are none. */
function finish(host: HTMLElement, work: RunWork): void {
  const field = part<HTMLInputElement>(host, 'finished-by');
  const name = field.value.trim();
  sayFault(host, name ? '' : 'Write the name of who did the work, then finish.');
  if (name) work.finish(name);
  else field.focus();
}

function sayFault(host: HTMLElement, fault: string): void {
  say(host, 'fault', fault);
  part(host, 'finished-by').ariaInvalid = fault ? 'true' : null;
}

function write(work: RunWork, target: EventTarget | null): void {
  const field =
    target instanceof Element && target.closest('.checks input, [data-part="fields"] *');
  if (field instanceof HTMLInputElement && field.type === 'checkbox') work.toggle(field.name);
  else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    work.note(field.name, field.value);
}

function key(work: RunWork, event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const name = buttonFor(event, event.target);
  if (name) work.press(name);
  else if (event.key === 'Enter' && event.target.matches('.checks input')) event.target.click();
  else return;
  event.preventDefault();
}
