import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchFirefox } from '../../support/any-browser/firefox.ts';
import { createHands, type Engine } from '../../support/any-browser/hands.ts';
import { walkMainJourney } from '../../support/any-browser/main-journey.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let firefox: Engine;

beforeEach(async () => {
  hub = await startHub();
  firefox = await launchFirefox();
});
afterEach(async () => {
  await firefox.close();
  await hub.stop();
});

it('Firefox: a whole road, from the first tea to wiping, with the server gone after the first visit; help is there while locked, and it all turns round for Arabic', async () => {
  await walkMainJourney(firefox, hub);
  expect(await firefox.errors()).toEqual([]);
});

it('Firefox: quick exit from sixty places in leaves a clock, and the way back leads out of the app', async () => {
  await firefox.goTo('data:text/html,<title>before</title><h1>before</h1>');
  const hands = createHands(firefox);
  await hands.open(hub.origin);
  await hands.press('Nederlands');
  await hands.press('Kijk eerst met voorbeelden');
  await hands.seesHeading('Vandaag');
  await firefox.ask("(() => { const [today, roads] = document.querySelectorAll('.tabbar button'); for (let turn = 0; turn < 30; turn += 1) { roads.click(); today.click(); } })()");
  await firefox.tap("document.querySelector('.topbar .pill:last-child')");
  await hands.until("document.title === 'Klok' && history.state === 'klok'");
  await firefox.ask('history.go(-1)');
  await hands.until("document.title === 'Klok' && history.state === null");
  await firefox.ask('setTimeout(() => history.go(-1))');
  await hands.until("document.title === 'before'");
});
