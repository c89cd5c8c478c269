import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function chromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ?? places.find((path) => existsSync(path));
  if (found && existsSync(found)) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, which does not exist.`
      : 'No Chromium found. The tests of the HTML report need one: install chromium or set CHROMIUM_PATH.',
  );
}

/** A browser of its own; without Chromium the tests fail, they are never skipped. */
export function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return puppeteer.launch({ executablePath: chromium(), args: root ? ['--no-sandbox'] : [] });
}
