/** What goes before words that begin within a sentence, and behind words that end within one. */
export const opening = (text: string): string => (/^[\p{Ll},;]/u.test(text) ? '… ' : '');
export const closing = (text: string): string => (/[.!?…][”"’')\]]*\s*$/u.test(text) ? '' : ' …');
