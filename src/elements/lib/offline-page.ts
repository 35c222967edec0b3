import { isMember } from './member-here.ts';
import { applyNewVersion, keepOffline, onApplied, onNewVersion } from './offline-version.ts';

/**
 * Has the browser keep the site, and tells the reader in `output` when a new version waits for a
 * tap, or when the page is a copy because the network did not answer.
 */
export async function startOffline(output: HTMLOutputElement): Promise<void> {
  nameCopy(output);
  const registration = await keepOffline();
  if (isMember()) void import('./member-page.ts').then((page) => page.startMember());
  if (!registration) return;
  onApplied(registration, () => location.reload());
  onNewVersion(registration, () => offer(output, () => applyNewVersion(registration)));
}

function offer(output: HTMLOutputElement, apply: () => void): void {
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = 'Load it';
  button.addEventListener('click', apply);
  output.replaceChildren('A new version is ready. ', button);
}

/** The worker writes the day of a copy into the page where the network does not answer. */
function nameCopy(output: HTMLOutputElement): void {
  const { copy } = document.documentElement.dataset;
  if (copy === undefined) return;
  const day = copy && new Date(copy).toLocaleDateString('en', { dateStyle: 'long' });
  const [, asked] = /[?&]version=([\d.]+)(?:&|$)/u.exec(location.search) ?? [];
  const check = asked ? ` See whether it is version ${asked} before you use it.` : '';
  output.textContent = `The network does not answer. This is the copy ${day ? `of ${day}` : 'on this device'}.${check}`;
}
