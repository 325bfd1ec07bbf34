// Opens pages in headless Chromium: light, dark, as printed and on a phone. Says what is wrong and ends with 1: a script error, a request that leaves the file, a violation that axe-core finds,
// a page, or a picture of a verdict, that is wider than its screen, or a first view that takes two seconds.
import { readFileSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [browserPath, folder, ...files] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { name: 'light', width: 1200, height: 900 },
  { name: 'dark', width: 1200, height: 900, scheme: 'dark' },
  { name: 'phone', width: 390, height: 844 },
  { name: 'print', width: 794, height: 1123, media: 'print' },
];
const mostMs = 2000;

// Of a large page axe-core looks at one view: what is in it is the same in all, and their colours are those of small pages.
const largeBytes = 1 << 20;
let wrong = 0;
const say = (isRight, text) => {
  console.log(`${isRight ? 'ok   ' : 'WRONG'} ${text}`);
  wrong += isRight ? 0 : 1;
};

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
for (const file of files) {
  for (const view of views) {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', error => problems.push(`script error: ${error.message}`));
    page.on('console', message => message.type() === 'error' && problems.push(`console: ${message.text()}`));
    page.on('request', request => request.url() !== address && problems.push(`request: ${request.url()}`));
    const address = pathToFileURL(resolve(file)).href;
    await page.setViewport({ width: view.width, height: view.height, isMobile: view.name === 'phone' });
    if (view.media)
      await page.emulateMediaType(view.media);
    else
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme ?? 'light' }]);
    await page.goto(address, { waitUntil: 'load' });
    const painted = await page.evaluate(() => new Promise(done => {
      new PerformanceObserver(list => done(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true });
      setTimeout(() => done(-1), 5000);
    }));
    const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    await page.screenshot({ path: resolve(folder, `${basename(file, '.html')}-${view.name}.png`) });
    let passed = 'not looked at by axe-core';
    if (view === views[0] || statSync(file).size < largeBytes) {
      await page.evaluate(axe);
      const result = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      passed = `${result.passes.length} rules passed`;
      for (const violation of result.violations)
        problems.push(`axe ${violation.id}: ${violation.help}; ${violation.nodes.length} times, first ${violation.nodes[0].html.slice(0, 160)}`);
    }

    if (width > screen)
      problems.push(`it is ${width} wide on a screen of ${screen}`);
    const cut = await page.evaluate(() => [...document.querySelectorAll('.gs-intervals')].filter(part => part.ownerSVGElement.getBoundingClientRect().right > window.innerWidth).length);
    if (cut > 0)
      problems.push(`${cut} pictures of intervals are wider than the screen`);
    if (painted > mostMs)
      problems.push(`first view after ${Math.round(painted)} ms`);
    say(problems.length === 0, `${basename(file)} ${view.name}: first view after ${Math.round(painted)} ms, ${passed}${problems.map(one => `\n      ${one}`).join('')}`);
    await page.close();
  }
}

await browser.close();
process.exit(wrong === 0 ? 0 : 1);
