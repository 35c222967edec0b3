import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import packaged from '@sparticuz/chromium';

const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A real Chromium: the machine’s own where there is one, else the one inside the npm package. */
export async function launchChromium(): Promise<Browser> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    executablePath: own ?? (await packaged.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
