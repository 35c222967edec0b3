import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import packaged from '@sparticuz/chromium';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Chromium of the test run listens. */
    chromium: string;
  }
}

const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A connection to the one Chromium of the test run; closing it leaves the browser to the others. */
export async function launchChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

/** A real Chromium: the machine’s own where there is one, else the one inside the npm package. */
export async function serveChromium(): Promise<BrowserServer> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  return chromium.launchServer({
    executablePath: own ?? (await packaged.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // One process per reader, none in advance: a process takes a tenth of a second, twice.
      '--disable-site-isolation-trials',
      '--renderer-process-limit=1',
    ],
  });
}
