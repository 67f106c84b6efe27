// What quick exit leaves behind: a clock, and nothing of the app. One more entry in the history cuts off "forward".
import { followTaps } from './follow-taps.ts';

const SVG = 'http://www.w3.org/2000/svg';
const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!; // all of them stand in klok.html

function drawMarks(): void {
  for (let hour = 0; hour < 12; hour += 1) {
    const mark = document.createElementNS(SVG, 'path');
    mark.setAttribute('d', hour % 3 === 0 ? 'M100 16v12' : 'M100 16v4');
    mark.setAttribute('transform', `rotate(${hour * 30} 100 100)`);
    find('.marks').append(mark);
  }
}

function show(now: Date): void {
  const minutes = now.getHours() * 60 + now.getMinutes();
  const two = (value: number): string => String(value).padStart(2, '0');
  find('time').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  find('.date').textContent = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'full' }).format(now);
  find('.hour').setAttribute('transform', `rotate(${minutes / 2} 100 100)`);
  find('.minute').setAttribute('transform', `rotate(${(minutes % 60) * 6} 100 100)`);
}

document.documentElement.lang = navigator.language;
drawMarks();
show(new Date());
setInterval(() => show(new Date()), 1000);
document.addEventListener('visibilitychange', () => show(new Date()));
if (history.state !== 'klok') history.pushState('klok', '', location.pathname);
// An installed app has no address bar: without this there would be no way back but closing it.
followTaps(document, () => location.replace('/'));
