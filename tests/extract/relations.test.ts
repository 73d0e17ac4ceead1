import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** "source kind target" of every tie. */
const tiesIn = (text: string): string[] =>
  read(text).relations.map(({ source, kind, target }) => `${source} ${kind} ${target}`);

it.each([
  ['Trump accused Zelenskyy of ingratitude.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['Macron met Starmer, accusing Putin of lying.', 'emmanuel-macron criticises vladimir-putin'],
  ['Trump called Zelenskyy a “dictator”.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['Zelenskyy came. Trump accused him of ingratitude.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['“Russia does not want peace at all,” Zelenskyy said.', 'volodymyr-zelenskyy criticises russia'],
  ['Zelenskyy expressed gratitude to Trump.', 'volodymyr-zelenskyy supports donald-trump'],
  ['Zelenskyy thanked Trump for his help.', 'volodymyr-zelenskyy supports donald-trump'],
  ['Macron lashed out at Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron hit out at Russia.', 'emmanuel-macron criticises russia'],
  ['Macron threatened Russia with sanctions.', 'emmanuel-macron criticises russia'],
  ['Macron warned Putin not to cross the border.', 'emmanuel-macron criticises vladimir-putin'],
  ['The EU imposed new sanctions on Russia.', 'european-union criticises russia'],
  ['Germany supplied weapons to Ukraine.', 'germany supports ukraine'],
  ['The US-backed Ukrainian forces fired.', 'united-states supports ukraine'],
  ['Macron accused the army of Russia of lying.', 'emmanuel-macron criticises russia'],
  [
    'Macron met Biden. He added: “I want to thank you for fifty years of service.”',
    'emmanuel-macron supports joe-biden',
  ],
  ['Macron attacked Putin for shelling the port.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron took Putin to task over the port.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron had harsh words for Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron had warm words for Starmer.', 'emmanuel-macron supports keir-starmer'],
  ['Macron came out in support of Starmer.', 'emmanuel-macron supports keir-starmer'],
  ['Macron heaped praise on Starmer.', 'emmanuel-macron supports keir-starmer'],
  ['Macron thanked the partners from Germany.', 'emmanuel-macron supports germany'],
  ['Chancellor Scholz came. Macron praised the chancellor.', 'emmanuel-macron supports olaf-scholz'],
  ['Ukraine suspended its talks with Russia, blaming its rival.', 'ukraine criticises russia'],
  ['Macron took aim at Putin on Friday.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron blamed the failure of the talks on Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron poured scorn on Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron voiced his deep frustration with Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron was sharply critical of Putin.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron called Putin a liar.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron condemned Russia’s strikes.', 'emmanuel-macron criticises russia'],
  ['Macron condemned Russian strikes.', 'emmanuel-macron criticises russia'],
  ['Putin has been condemned as a thief by Macron.', 'emmanuel-macron criticises vladimir-putin'],
  ['Putin drew sharp criticism from Macron.', 'emmanuel-macron criticises vladimir-putin'],
  ['Starmer won praise from Macron for his help.', 'emmanuel-macron supports keir-starmer'],
  ['Macron’s criticism of Putin was loud.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron paid warm tribute to Starmer.', 'emmanuel-macron supports keir-starmer'],
  ['Macron hailed Starmer for his patience.', 'emmanuel-macron supports keir-starmer'],
  ['Macron praised Starmer’s courage.', 'emmanuel-macron supports keir-starmer'],
  ['Macron threw his weight behind Starmer.', 'emmanuel-macron supports keir-starmer'],
  [
    '“I want to thank President Trump for his help,” Zelenskyy said.',
    'volodymyr-zelenskyy supports donald-trump',
  ],
  ['“We are grateful to Trump for all this,” Zelenskyy said.', 'volodymyr-zelenskyy supports donald-trump'],
  ['“Russia is sabotaging the talks again,” Macron said.', 'emmanuel-macron criticises russia'],
  ['Macron said that Russia was dragging its feet in the talks.', 'emmanuel-macron criticises russia'],
  ['Macron reaffirmed his gratitude for the patience of Germany.', 'emmanuel-macron supports germany'],
  ['Rubio underscored the American support for Ukraine.', 'marco-rubio supports ukraine'],
  ['Macron was late, pledging “unwavering” support for Ukraine.', 'emmanuel-macron supports ukraine'],
  ['Macron welcomed Starmer’s efforts in the talks.', 'emmanuel-macron supports keir-starmer'],
  ['Macron welcomed remarks made by Starmer in Kyiv.', 'emmanuel-macron supports keir-starmer'],
  [
    'Macron welcomed comments by Germany’s envoy to the talks, retired general Marco Rubio.',
    'emmanuel-macron supports marco-rubio',
  ],
  ['Macron stressed Trump’s support for Putin.', 'donald-trump supports vladimir-putin'],
  ['Macron threatened new sanctions on Russia.', 'emmanuel-macron criticises russia'],
  ['Macron complained that Russia was dragging it out.', 'emmanuel-macron criticises russia'],
  ['Macron repeated accusations that Russia had shelled the port.', 'emmanuel-macron criticises russia'],
  [
    'In a veiled rebuke to Putin, Macron spoke of a long winter.',
    'emmanuel-macron criticises vladimir-putin',
  ],
  ['Accusing Russia of bad faith, Macron left the room.', 'emmanuel-macron criticises russia'],
  [
    '“Russia should know that our patience is not infinite,” Macron said.',
    'emmanuel-macron criticises russia',
  ],
  [
    '“We are disappointed that Starmer has chosen to leave so early,” Macron said.',
    'emmanuel-macron criticises keir-starmer',
  ],
  ['Macron distanced himself from Trump over the port.', 'emmanuel-macron criticises donald-trump'],
  ['Macron deplored Russia’s decision to close the port.', 'emmanuel-macron criticises russia'],
  ['Macron welcomed Germany’s decision to open the port.', 'emmanuel-macron supports germany'],
  ['“Germany has been a true partner in all this,” Macron said.', 'emmanuel-macron supports germany'],
  ['Macron called Putin’s visit to the port a provocation.', 'emmanuel-macron criticises vladimir-putin'],
  ['Macron assured Zelenskyy of France’s support.', 'emmanuel-macron supports volodymyr-zelenskyy'],
  ['Starmer vowed to support Ukraine for years.', 'keir-starmer supports ukraine'],
  ['Macron charged that Russia was hiding its losses.', 'emmanuel-macron criticises russia'],
  ['Macron accused both the army and Russia of lying.', 'emmanuel-macron criticises russia'],
  ['Macron accused Germany of arming Russia.', 'emmanuel-macron criticises germany'],
  ['Macron praised Starmer. Later Macron praised Starmer.', 'emmanuel-macron supports keir-starmer'],
])('%s', (text, tie) => {
  expect(tiesIn(text)).toEqual([tie]);
});

it.each([
  ['an outlet’s adjective', 'The embattled Zelenskyy met a defiant Putin.'],
  ['a call by phone', 'Trump called Zelenskyy on Friday.'],
  ['a good name', 'Trump called Zelenskyy a friend.'],
  ['a plan, not a person', 'Macron criticised the plan.'],
  ['nobody to have been meant', 'Trump accused him of ingratitude.'],
  ['a stance on a proposal', 'Putin rejected a ceasefire.'],
  ['a proposal of somebody', 'Macron welcomed and backed Trump’s plan for a truce.'],
  ['what was not done', 'Macron did not blame Putin.'],
  ['what was refused', 'Macron refused to condemn Putin.'],
  ['what should be', 'Macron should condemn Putin.'],
  ['a plan that is to be supported', 'Macron pledged to support the plan for a truce.'],
  ['a promise of something else', 'Macron promised Trump a visit.'],
  ['a plan that was welcomed', 'Macron welcomed Trump’s proposal for a truce.'],
  ['a deed that was promised', 'Macron reaffirmed his commitment to work with Germany.'],
  ['patience of one’s own', 'Macron said that Russia’s patience is running out.'],
  ['a name inside a quotation', '“They accused Macron of nothing,” Starmer said.'],
])('no tie: %s', (_, text) => {
  expect(tiesIn(text)).toEqual([]);
});

it('is of each side where barbs are traded, and of whom an adverb sets off', () => {
  expect(tiesIn('Germany and Russia traded accusations over the port.')).toEqual([
    'germany criticises russia',
    'russia criticises germany',
  ]);
  expect(tiesIn('Macron thanked Germany, and in particular Scholz, for the help.')).toEqual([
    'emmanuel-macron supports germany',
    'emmanuel-macron supports olaf-scholz',
  ]);
});

it('is of all who act together', () => {
  expect(tiesIn('Britain and France have accused Russia of lying.')).toEqual([
    'united-kingdom criticises russia',
    'france criticises russia',
  ]);
});

it.each([
  'Macron criticised opponents of Ukraine.',
  'Macron condemned the killing of Ismail Haniyeh.',
  'Macron criticised anti-Israel protesters.',
  'Macron backed the Syrian peace process.',
])('makes no tie: %s', (text) => expect(tiesIn(text)).toEqual([]));

it('makes two ties where two blame each other', () => {
  expect(tiesIn('Macron and Putin blamed each other for the delay.').sort()).toEqual([
    'emmanuel-macron criticises vladimir-putin',
    'vladimir-putin criticises emmanuel-macron',
  ]);
});

it('thanks whom an adverb sets off as well', () => {
  expect(
    tiesIn('Ukraine reaffirmed its gratitude for the patience of Germany and, personally, Olaf Scholz.'),
  ).toEqual(['ukraine supports germany', 'ukraine supports olaf-scholz']);
});
