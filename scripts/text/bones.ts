import { fold } from './fold.ts';

/**
 * The consonants of a name in order, those that transliterations confuse taken for one: "Yevlakh", "Evlakh" and "Jewlach"
 * have the same bones, and so have "Sissi" and "el-Sisi".
 */
export const bones = (name: string): string =>
  fold(name)
    .replace(/^(?:al|el|ad|ash|as|at|az|an)[- ]/, '')
    .replace(/[^a-z]/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/kh|gh|ch|sh|zh|ts|dzh|dj/g, (pair) => pair.charAt(0))
    .replace(/[aeiouyjhw]/g, '')
    .replace(/[qcgx]/g, 'k')
    .replace(/z/g, 's')
    .replace(/[vfp]/g, 'b')
    .replace(/(.)\1+/g, '$1');
