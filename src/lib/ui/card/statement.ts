import type { Statement } from '../../datasets/statements.ts';
import { blankCard, dateOf, fact, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { sourcesOf } from './sources.ts';

/** A statement's own words, in quotation marks only when they are the speaker's. */
export const statementText = ({ quote, kind, translated }: Statement): string =>
  kind === 'direct' && !translated ? `“${quote}”` : quote;

export function statementCard(lookup: Lookup, statement: Statement): Card {
  const variants = statement.variants.flatMap((id) => {
    const variant = lookup.find('statements', id);
    return variant ? sourcesOf(lookup, variant.evidence, !variant.translated) : [];
  });
  return {
    ...blankCard(
      lookup,
      statement,
      'Statement',
      `${statement.speaker === null ? 'Somebody unnamed' : lookup.nameOf(statement.speaker)}: ${statementText(statement)}`,
    ),
    sources: sourcesOf(lookup, statement.evidence, !statement.translated),
    variants,
    date: dateOf(statement),
    facts: [
      ...fact('Speaker', null, maybeLink(lookup, statement.speaker)),
      ...fact('For', null, maybeLink(lookup, statement.on_behalf_of)),
      ...fact('Told as', statement.kind === 'direct' ? 'Direct quotation' : 'Reported speech'),
      ...fact('Wording', statement.translated ? 'Translated: not the speaker’s own words' : null),
    ],
  };
}
