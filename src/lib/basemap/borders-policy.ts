/** A place whose country shows that the map keeps its word; the tests check every one. */
export interface Witness {
  name: string;
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2, XK for Kosovo, empty for no country. */
  code: string;
}

export interface BordersNote {
  territory: string;
  /** How the map draws it: a full sentence for readers. */
  shown: string;
  witnesses: readonly Witness[];
}

export interface BordersPolicy {
  id: string;
  /** One paragraph to show beside the map. */
  statement: string;
  notes: readonly BordersNote[];
}

const at = (name: string, lat: number, lon: number, code: string): Witness => ({ name, lat, lon, code });

export const DEFAULT_BORDERS_POLICY: BordersPolicy = {
  id: 'default',
  statement:
    'Borders follow the practice of the United Nations where there is one: Crimea is shown in Ukraine, ' +
    'Northern Cyprus in Cyprus, Somaliland in Somalia, Western Sahara whole and by itself. ' +
    'Dashed lines are disputed, provisional or armistice lines. Front lines are not borders and are not ' +
    'drawn. The map takes no position on the status of any territory.',
  notes: [
    {
      territory: 'Crimea, Donetsk, Luhansk, Zaporizhzhia and Kherson',
      shown: 'In Ukraine, within its internationally recognised borders; no line marks Russian occupation.',
      witnesses: [
        at('Simferopol', 44.95, 34.1, 'UA'),
        at('Sevastopol', 44.6, 33.53, 'UA'),
        at('Kerch', 45.36, 36.47, 'UA'),
        at('Yalta', 44.5, 34.17, 'UA'),
        at('Armyansk', 46.11, 33.69, 'UA'),
        at('Donetsk', 48.02, 37.8, 'UA'),
        at('Luhansk', 48.57, 39.3, 'UA'),
        at('Mariupol', 47.1, 37.54, 'UA'),
        at('Melitopol', 46.85, 35.37, 'UA'),
        at('Kherson', 46.64, 32.61, 'UA'),
      ],
    },
    {
      territory: 'Abkhazia, South Ossetia, Transnistria, Nagorno-Karabakh',
      shown: 'In Georgia, Georgia, Moldova and Azerbaijan; no line.',
      witnesses: [
        at('Sukhumi', 43.05, 41.1, 'GE'),
        at('Tskhinvali', 42.22, 43.97, 'GE'),
        at('Tiraspol', 46.84, 29.6, 'MD'),
        at('Khankendi', 39.82, 46.75, 'AZ'),
      ],
    },
    {
      territory: 'Cyprus',
      shown: 'One country; the line across the island is dashed.',
      witnesses: [at('Nicosia', 35.17, 33.36, 'CY'), at('Kyrenia', 35.32, 33.32, 'CY')],
    },
    {
      territory: 'Kosovo',
      shown: 'An area of its own; its line with Serbia is dashed.',
      witnesses: [at('Pristina', 42.67, 21.17, 'XK')],
    },
    {
      territory: 'Western Sahara',
      shown: 'An area of its own, undivided; its line with Morocco is dashed.',
      witnesses: [at('Laayoune', 27.14, -13.15, 'EH'), at('Tifariti', 26.16, -10.57, 'EH')],
    },
    {
      territory: 'Somaliland',
      shown: 'In Somalia; the line is dashed.',
      witnesses: [at('Hargeisa', 9.56, 44.07, 'SO')],
    },
    {
      territory: 'Israel, Palestine and the Golan Heights',
      shown:
        'Palestine is an area of its own, its line with Israel dashed and approximate; the centre of Jerusalem, ' +
        'whose status is unresolved, falls on its side of the line at this scale. The Golan Heights are on ' +
        'the Israeli side of a dashed line, as in the source; the United Nations regards them as Syrian.',
      witnesses: [
        at('Jerusalem', 31.769, 35.216, 'PS'),
        at('Ramallah', 31.9, 35.2, 'PS'),
        at('Tel Aviv', 32.07, 34.8, 'IL'),
        at('Golan Heights', 33.0, 35.78, 'IL'),
        at('Damascus', 33.51, 36.29, 'SY'),
      ],
    },
    {
      territory: 'Kashmir and the border of China and India',
      shown:
        'Divided along the lines of control, which are dashed; the Siachen Glacier is given to no country. All ' +
        'of the line between China and India is dashed.',
      witnesses: [
        at('Srinagar', 34.09, 74.8, 'IN'),
        at('Muzaffarabad', 34.37, 73.47, 'PK'),
        at('Aksai Chin', 35.2, 79.5, 'CN'),
        at('Tawang', 27.59, 91.87, 'IN'),
      ],
    },
    {
      territory: 'Taiwan',
      shown: 'An area of its own.',
      witnesses: [at('Taipei', 25.05, 121.53, 'TW')],
    },
    {
      territory: 'Sudan, South Sudan and Egypt',
      shown:
        'The line between Sudan and South Sudan is dashed, with Abyei on the side of Sudan; so is that around ' +
        'the Halaib Triangle, which is on the side of Egypt.',
      witnesses: [at('Abyei', 9.6, 28.45, 'SD'), at('Halaib', 22.2, 36.3, 'EG')],
    },
    {
      territory: 'Falkland Islands (Malvinas) and the southern Kuril Islands',
      shown: 'An area of its own, and in Russia, as administered; both are claimed by another state.',
      witnesses: [at('Falkland Islands', -51.8, -59.0, 'FK'), at('Iturup', 45.0, 147.8, 'RU')],
    },
  ],
};

/** What to show when a dossier draws another file: its own words, or a plain statement of the fact. */
export function customBordersPolicy(file: string, statement?: string): BordersPolicy {
  const fallback = `Borders are drawn from ${file}, chosen by the editor of this dossier.`;
  return { id: 'custom', statement: statement ?? fallback, notes: [] };
}
