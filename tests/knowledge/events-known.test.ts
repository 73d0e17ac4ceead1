import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEventFinder } from '../../scripts/knowledge/events.ts';
import { parseLexicons } from '../../scripts/knowledge/parse.ts';

/** What sentences as coverage writes them tell of the events that the product knows. */

const FILE = path.resolve(import.meta.dirname, '../../scripts/knowledge/data/events.yaml');
const { events } = parseLexicons([{ file: 'events.yaml', text: readFileSync(FILE, 'utf8') }]);
const eventsIn = buildEventFinder(events);

/** The days of the events that may be news, each once. */
const newsIn = (text: string): string[] => [
  ...new Set(
    eventsIn(text)
      .filter(({ background }) => !background)
      .map(({ start }) => start),
  ),
];
/** The days of all events. */
const daysIn = (text: string): string[] => [...new Set(eventsIn(text).map(({ start }) => start))];

describe('the list', () => {
  it('stands in the order of its ids', () => {
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('holds real days, the first not after the last', () => {
    const isDay = (text: string | null | undefined): boolean =>
      text === null || text === undefined || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
    expect(events.filter(({ date, start, end }) => ![date, start, end].every(isDay))).toEqual([]);
    expect(events.filter(({ start, end }) => start && end && start > end)).toEqual([]);
  });

  it('takes two lists to prove an event, unless its name is like no other', () => {
    const short = events
      .filter(({ all_of: lists }) => lists.length < 2)
      .map(({ all_of: lists }) => lists[0]?.[0]);
    expect(short.filter((name) => !/^COP\d\d$|\s/.test(name ?? ''))).toEqual([]);
  });

  it('calls every event by a name', () => {
    expect(events.filter(({ name }) => !name)).toEqual([]);
  });
});

describe('talks on Ukraine', () => {
  it.each([
    ['Trump and Putin parted in Anchorage without a deal.', []],
    ['Trump and Putin held talks in Anchorage but struck no deal.', ['2025-08-15']],
    ['The leaders left Alaska after a summit that brought Putin back to American soil.', ['2025-08-15']],
    ['Blinken and Yang Jiechi traded barbs at a meeting in Alaska between China and the US.', ['2021-03-18']],
    [
      'A third round of talks between Russia and Ukraine was held in Istanbul, with Umerov and Medinsky.',
      ['2025-07-23'],
    ],
    ['Kyiv and Moscow swapped draft memorandums at a second round of talks in Istanbul.', ['2025-06-02']],
    ['Russia and Ukraine met in Istanbul for their first direct talks in three years.', ['2025-05-16']],
    [
      'Podolyak said the talks with Russia in Istanbul had dealt with security and neutrality for Ukraine.',
      ['2022-03-29'],
    ],
    ['The talks in Istanbul went on late into the night.', []],
    ['Rubio, Waltz and Witkoff faced Lavrov and Ushakov at talks in Riyadh.', ['2025-02-18']],
    ['In Jeddah, Ukraine accepted a 30-day ceasefire that Rubio put forward at the talks.', ['2025-03-11']],
    [
      'Envoys of some 40 countries, among them Li Hui of China, discussed Ukraine at talks in Jeddah.',
      ['2023-08-05'],
    ],
    [
      'The summit in Switzerland on peace in Ukraine ended with a joint statement that India declined to sign, its leaders said.',
      ['2024-06-15'],
    ],
    ['Switzerland will not join NATO, its leaders said of the war in Ukraine.', []],
    ['Zelensky was berated by Trump and Vance in the Oval Office.', ['2025-02-28']],
    ['Zelensky was received by Trump in the Oval Office.', []],
    [
      'Starmer, Macron, Merz and Tusk met Zelensky in Kyiv and demanded an unconditional truce of 30 days.',
      ['2025-05-10'],
    ],
    ['Witkoff and Kushner spent five hours with Putin in the Kremlin.', ['2025-12-02']],
    ['Zelensky met Witkoff and Kushner for talks in Berlin.', ['2025-12-14']],
    ['Rubio and Yermak led the talks on the 28-point plan for Ukraine in Geneva.', ['2025-11-23']],
    [
      'Umerov and Medinsky led the trilateral talks of Ukraine and Russia with Witkoff in Geneva.',
      ['2026-02-17'],
    ],
    [
      'The first trilateral talks of Ukraine, Russia and the United States were held in Abu Dhabi.',
      ['2026-01-23'],
    ],
    [
      'Evan Gershkovich was freed in the biggest prisoner swap with Russia since the Cold War.',
      ['2024-08-01'],
    ],
  ])('%s', (text, days) => {
    expect(newsIn(text)).toEqual(days);
  });
});

describe('talks elsewhere', () => {
  it.each([
    ['Tshisekedi and Kagame met in Doha at the invitation of the emir.', ['2025-03-18']],
    ['Tshisekedi and Kagame signed the accords at a ceremony with Trump in Washington.', ['2025-12-04']],
    ['Tshisekedi received the emir of Qatar in Kinshasa.', []],
    [
      'The foreign ministers of Congo and Rwanda signed a peace agreement in Washington, hosted by Rubio.',
      ['2025-06-27'],
    ],
    ['Aliyev and Pashinyan initialled the treaty at the White House beside Trump.', ['2025-08-08']],
    ['Aliyev and Pashinyan met in Abu Dhabi.', ['2025-07-10']],
    ['Aliyev and Pashinyan spoke by telephone.', []],
    ['The Anastasiades talks at Crans-Montana on Cyprus went into the night.', ['2017-06-28']],
    ['Christodoulides and Tatar met Guterres for an informal meeting on Cyprus in Geneva.', ['2025-03-17']],
    [
      'Witkoff and Araghchi held a second round of talks in Rome on the nuclear programme of Iran.',
      ['2025-04-19'],
    ],
    ['The fifth round of talks between Iran and the United States was held in Rome.', ['2025-05-23']],
    ['Vance and Ghalibaf ended their talks in Islamabad without an agreement.', ['2026-04-11']],
    ['Burns and the head of Mossad, Barnea, left the talks in Rome.', ['2024-07-28']],
    ['Hamas and Fatah signed a declaration of unity in Beijing.', ['2024-07-23']],
    ['Afghan government envoys and the Taliban opened their first peace talks in Doha.', ['2020-09-12']],
    ['Kim and Trump cut short their summit in Hanoi.', ['2019-02-27']],
    ['Kim and Trump shook hands at the demilitarized zone.', ['2019-06-30']],
    ['Bessent and He Lifeng met in Madrid to talk about TikTok and China.', ['2025-09-14']],
    ['Bessent said the talks with China in Stockholm were constructive.', ['2025-07-28']],
    ['Trump and von der Leyen struck a trade deal in Scotland.', ['2025-07-27']],
    ['Trump played golf in Scotland.', []],
    ['The G7 leaders closed their summit in Kananaskis.', ['2025-06-15']],
    ['The G7 foreign ministers met in Cornwall.', []],
    ['Serbia and Kosovo agreed on an annex in Ohrid, Borrell said.', ['2023-03-18']],
    [
      'The ELN and the government signed a six-month ceasefire in Havana, and Petro hailed it.',
      ['2023-06-09'],
    ],
  ])('%s', (text, days) => {
    expect(newsIn(text)).toEqual(days);
  });
});

describe('labour', () => {
  it.each([
    ['Boeing machinists voted to accept a 38% rise and ended their strike.', ['2024-11-04']],
    ['Boeing machinists rejected an offer of 35% and stayed on strike.', ['2024-10-23']],
    ['Boeing delivered fewer jets.', []],
    [
      'NJ Transit and its locomotive engineers reached a tentative agreement to end the strike.',
      ['2025-05-18'],
    ],
    [
      'The ILA suspended its strike at East Coast ports after a tentative agreement on wages.',
      ['2024-10-03'],
    ],
    ['SAG-AFTRA reached a tentative deal with the studios to end a strike of 118 days.', ['2023-11-08']],
    [
      'Air Canada flight attendants ended their strike with a tentative agreement after they had defied an order.',
      ['2025-08-19'],
    ],
  ])('%s', (text, days) => {
    expect(newsIn(text)).toEqual(days);
  });
});

describe('events that are named long after them', () => {
  it.each([
    ['Russia launched its full-scale invasion of Ukraine in February 2022.', '2022-02-24'],
    ['The war began with the Hamas attack of October 7.', '2023-10-07'],
    ['Rebels toppled Assad in December.', '2024-12-08'],
    ['The accord of 2016 with the FARC brought no peace to the region.', '2016-11-24'],
    ['The parties to the 2015 nuclear deal with Iran met again.', '2015-07-14'],
    ['Parliament has debated the Good Friday Agreement.', '1998-04-10'],
    ['The Taliban seized Kabul in August 2021.', '2021-08-15'],
    ['Trump said the 28-point plan for Ukraine was not final.', '2025-11-20'],
  ])('%s', (text, day) => {
    expect(daysIn(text)).toContain(day);
    expect(newsIn(text)).toEqual([]);
  });
});

it('sees an event in a title and an opening told together', () => {
  const opening = `Allies demand answer by Monday
European leaders gathered in Kyiv to back a 30-day ceasefire.
It must be unconditional, Starmer said, and the talks were only a beginning.`;
  expect(newsIn(opening)).toEqual(['2025-05-10']);
});

it('finds every event that the words leave open, all at one place', () => {
  const found = eventsIn('Umerov and Medinsky led the third round of direct talks in Istanbul.');
  expect(found.map(({ start }) => start)).toEqual(['2025-05-16', '2025-07-23']);
  expect(new Set(found.map(({ at }) => at)).size).toBe(1);
});

it('looks through a sentence in a small part of a millisecond', () => {
  const sentence =
    'Envoys of the two sides met again for talks on a ceasefire, and the president welcomed their progress. ';
  const begin = process.cpuUsage();
  for (let count = 0; count < 2000; count++) eventsIn(sentence);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1000 / 2000).toBeLessThan(0.2);
});
