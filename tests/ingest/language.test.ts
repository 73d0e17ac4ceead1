import { expect, it } from 'vitest';
import { detectLanguage } from '../../scripts/ingest/language.ts';

it.each([
  [
    'en',
    'The president of France met with his counterpart on Monday and said that they will talk about the war.',
  ],
  [
    'fr',
    'Le président a rencontré son homologue à Paris et il a dit que la paix est une question pour les Européens.',
  ],
  [
    'de',
    'Der Präsident hat sich am Montag mit dem Kanzler getroffen und er hat von einem Ende des Krieges geredet.',
  ],
  [
    'es',
    'El presidente de Francia se reunió con su homólogo en París y dijo que la paz es una cuestión para los europeos.',
  ],
  [
    'uk',
    'Президент зустрівся з канцлером і сказав, що мир є для них на першому місці, та це не до кінця від нього.',
  ],
  [
    'ru',
    'Президент встретился с канцлером и сказал, что мир для них на первом месте, но это не из-за него и не от них.',
  ],
  [null, 'The talks failed.'],
  [
    null,
    'Lorem ipsum dolor amet consectetuer adipiscing elit eiusmod tempor incididunt labore magna aliqua minim veniam.',
  ],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
