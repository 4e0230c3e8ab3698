/** The browser that journeys and benchmarks drive: one of the machine, since npm brings none that is small. */
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium of this machine; PRIMUM_CHROMIUM names another. Undefined: there is none, and journeys skip. */
export const CHROMIUM = [process.env['PRIMUM_CHROMIUM'] ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);
if (CHROMIUM === undefined && process.env['PRIMUM_REQUIRE_CHROMIUM'] === '1') {
  throw new Error(
    'PRIMUM_REQUIRE_CHROMIUM is set and no Chromium was found: install one or name it in PRIMUM_CHROMIUM',
  );
}

/** Sandbox and graphics card are not to be had in most containers; the rest keeps it from asking others for anything. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
