/** One invented article. */
export interface BenchArticle {
  id: string;
  title: string;
  date: string;
  outlet: string;
  text: string;
}

/** A linear congruential generator (Numerical Recipes' constants): the same numbers on every machine, 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const words = (text: string): string[] => text.split('|');

const CITIES = words(
  'Bern|Geneva|Vienna|Doha|Istanbul|Cairo|Oslo|Muscat|Rome|Paris|Berlin|Warsaw|Nairobi|Bogota|Madrid|Ankara|Baku|Yerevan|Tbilisi|Riyadh',
);
const STATES: [state: string, adjective: string, capital: string][] = [
  ['Norway', 'Norwegian', 'Oslo'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Austria', 'Austrian', 'Vienna'],
  ['Colombia', 'Colombian', 'Bogota'],
  ['Armenia', 'Armenian', 'Yerevan'],
  ['Azerbaijan', 'Azerbaijani', 'Baku'],
  ['Qatar', 'Qatari', 'Doha'],
  ['Egypt', 'Egyptian', 'Cairo'],
  ['Turkey', 'Turkish', 'Ankara'],
  ['Poland', 'Polish', 'Warsaw'],
  ['Spain', 'Spanish', 'Madrid'],
  ['Oman', 'Omani', 'Muscat'],
];
const TITLES = words(
  'foreign minister|deputy foreign minister|chief negotiator|defence minister|finance minister|special envoy|ambassador',
);
const GIVEN = words(
  'Ada|Bo|Cem|Dana|Elif|Femi|Greta|Hana|Ivo|Jana|Kofi|Lena|Milan|Nora|Omar|Petra|Rafael|Sara|Tomas|Vera',
);
const HEADS = words(
  'Ald|Bren|Cor|Dal|Eks|Far|Gol|Hel|Ist|Jor|Kal|Lum|Mar|Nor|Ost|Pel|Ros|Sol|Tor|Vel|Wes|Yar|Zan',
);
const TAILS = words('berg|dottir|en|eva|ic|ino|land|mann|oglu|ova|sen|sky|stad|ther|ucci|vik|wald|yan');
const OUTLETS = words('The Northern Post|River Herald|Capital Wire|Evening Courier|Continental Press');
const WEEKDAYS = words('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');
const MONTHS = words('January|February|March|April|May|June|July|August|September|October|November|December');

const WE = words('We|Our side|My government|Everybody at the table|Both capitals|The delegation|Our people');
const WILL = words(
  'want|will defend|cannot accept|need|have asked for|will sign|are ready for|expect|will study|insist on',
);
const WHAT = words(
  'a truce of thirty days|written guarantees|a list of prisoners|the release of the detained sailors|an open corridor|the draft text|a joint commission|the withdrawal of heavy weapons|a freeze on tariffs|a second round of talks|the map on the table|a fund for the border towns',
);
const WHEN = words(
  'before the winter|this week|without any condition|in the coming days|as soon as the text is clear|for as long as it takes|before anybody signs|by the end of the month|after the holidays|once the guns are silent',
);
const WHY = words(
  'because nobody trusts a promise that is not on paper|and the others know it|but time is short|so that families can go home|although the road is long|and we have said so for a year|if the other side does the same|because every day costs lives',
);

/** {a} and {b} are the two heads of delegation with their titles, {as} and {bs} their surnames. */
const PARAGRAPHS = [
  '{CITY}, {month} {date}, {year} ({outlet}) — {A} met {b} in {city} on {weekday}, the third round of talks since the spring, officials of both sides said.',
  '“{quote},” {as} told reporters after the meeting. “{quote}.”',
  '{Bs} called the talks “a first step” and said that {bstate} would study the proposal for {what} before the next round.',
  'The {aadj} side had put forward a plan for {what}, two diplomats briefed on the talks said on condition of anonymity. {Bcap} has rejected an earlier version of it.',
  'A meeting between the two presidents is not planned, {as} said on {weekday2}, adding that nobody had asked for one.',
  '{C}, who hosted the talks at a hotel by the lake, said the two delegations had agreed to exchange lists of prisoners within ten days.',
  '“{quote},” {cs} said in a statement. {Cstate} has mediated between the two sides since {year}, when a first truce broke down after eleven days.',
  '{Acap} accused {bcap} on {weekday2} of moving troops towards the border during the negotiations, a charge that a spokesman for the {badj} government denied.',
  'Earlier on {weekday2}, {as} spoke by phone with {c} about {what}, according to a readout published by the {aadj} foreign ministry.',
  '“{quote},” the readout quoted the minister as saying.',
  'Analysts in {city2} said the outcome was thin. The communiqué of {number} lines names no date for a next meeting and leaves the question of {what} to a working group.',
  '{Bs} is due to travel to {city2} next week, where a conference of donors will discuss a fund of ${number} million for the rebuilding of roads, schools and two bridges over the river.',
  'The opposition in {acap} criticised the government for negotiating at all. “{quote},” said {d}, a member of parliament, on {weekday2}.',
  'About {number} people have been killed since fighting began in {month2}, most of them in villages along the river that marks the line between the two armies.',
  'Under the proposal, {astate} would withdraw its forces by {number} kilometres in exchange for {what}, while {cstate} would send observers.',
  '{As} and {bs} last met in {city2} in {month2}, when they signed a statement on {what}.',
  'Asked whether the truce would hold, {bs} said: “{quote}.”',
  'The finance ministry in {bcap} put the cost of the conflict at {number} billion a year, a figure that economists at two universities call cautious.',
  'Residents of the border towns heard the news on the radio. “We have packed our bags {number} times,” said a baker who gave only her first name, “and unpacked them as often.”',
  '{D}, a former ambassador to {astate}, praised {as} for keeping the channel open and said both sides would accept {what} in the end.',
];

interface Person {
  name: string;
  family: string;
  title: string;
  state: (typeof STATES)[number];
}

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

function personFrom(random: () => number): Person {
  const family = `${pick(random, HEADS)}${pick(random, TAILS)}`;
  return {
    name: `${pick(random, GIVEN)} ${family}`,
    family,
    title: pick(random, TITLES),
    state: pick(random, STATES),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const introduced = ({ name, title, state }: Person): string =>
  `the ${state[1]} ${title}, ${name},`.replace(/,$/, '');

function quote(random: () => number): string {
  return `${pick(random, WE)} ${pick(random, WILL)} ${pick(random, WHAT)} ${pick(random, WHEN)}, ${pick(random, WHY)}`;
}

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 0, 2);

/** What one story is about: several outlets tell the same one. */
function story(seed: number, cast: readonly Person[], days: number) {
  const random = seeded(seed * 7919 + 17);
  const [a, b, c] = [pick(random, cast), pick(random, cast), pick(random, cast)];
  const day = new Date(FIRST_DAY + Math.floor(random() * days) * MS_PER_DAY);
  return {
    a,
    b: b === a ? personFrom(random) : b,
    c,
    day,
    city: pick(random, CITIES),
    what: pick(random, WHAT),
  };
}

/** Articles in all that tell one story. */
const TELLINGS = 4;

function article(index: number, cast: readonly Person[], days: number): BenchArticle {
  const { a, b, c, day, city, what } = story(Math.floor(index / TELLINGS), cast, days);
  const random = seeded(index * 104_729 + 1);
  const d = personFrom(random);
  const weekday = WEEKDAYS[(day.getUTCDay() + 6) % 7] ?? '';
  const outlet = pick(random, OUTLETS);
  const people = { a, b, c, d };
  const slots: Record<string, () => string> = {
    CITY: () => city.toUpperCase(),
    city: () => city,
    city2: () => pick(random, CITIES),
    outlet: () => outlet,
    weekday: () => weekday,
    weekday2: () => pick(random, WEEKDAYS),
    month: () => MONTHS[day.getUTCMonth()] ?? '',
    month2: () => pick(random, MONTHS),
    date: () => String(day.getUTCDate()),
    year: () => String(day.getUTCFullYear()),
    number: () => String(2 + Math.floor(random() * 900)),
    what: () => (random() < 0.5 ? what : pick(random, WHAT)),
    quote: () => quote(random),
  };
  for (const [letter, person] of Object.entries(people)) {
    slots[letter] = () => introduced(person);
    slots[letter.toUpperCase()] = () => capitalised(introduced(person));
    slots[`${letter}s`] = slots[`${letter.toUpperCase()}s`] = () => person.family;
    slots[`${letter}state`] = slots[`${letter.toUpperCase()}state`] = () => person.state[0];
    slots[`${letter}adj`] = () => person.state[1];
    slots[`${letter}cap`] = slots[`${letter.toUpperCase()}cap`] = () => person.state[2];
  }
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (all, name: string) => slots[name]?.() ?? all);
  const rest = PARAGRAPHS.slice(1).map((template) => ({ template, at: random() }));
  rest.sort((left, right) => left.at - right.at);
  const text = [PARAGRAPHS[0] ?? '', ...rest.map(({ template }) => template)].map(fill).join('\n\n');
  return {
    id: `bench-${index}`,
    title: `${a.state[0]} and ${b.state[0]} hold talks on ${what} in ${city}`,
    date: day.toISOString().slice(0, 10),
    outlet,
    text,
  };
}

/**
 * Articles of about 4 KB on an invented negotiation, always the same ones. Four tell each story; people and days grow
 * more slowly than the articles, as they do in real coverage.
 */
export function* benchArticles(count: number): Generator<BenchArticle> {
  const random = seeded(count);
  const cast = Array.from({ length: Math.ceil(12 * Math.sqrt(count / 100)) }, () => personFrom(random));
  const days = Math.min(1000, 30 + Math.ceil(count / 12));
  for (let index = 0; index < count; index++) yield article(index, cast, days);
}
