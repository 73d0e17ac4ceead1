import type { Quotation } from '../model.ts';
import type { SentenceView, View } from './view.ts';

/** Characters from which a quotation is a document given in full, and no speech. */
const DOCUMENT = 700;

/** A statement printed in quotation marks from its first word to its last tells as a story does. */
const isDocument = ({ sentences }: View, { start, end, unclosed, outer }: Quotation): boolean =>
  end - start > DOCUMENT || (unclosed && outer.start <= (sentences[0]?.sentence.start ?? -1));

/** The quotations of a sentence that are somebody's speech. */
export const speechIn = (view: View, sentence: SentenceView): Quotation[] =>
  sentence.quotations.filter((quotation) => !isDocument(view, quotation));
