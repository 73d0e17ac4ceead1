/** What the stages hand to one another. */
export * from './model/article.ts';
export * from './model/columns.ts';
export * from './model/findings.ts';
export * from './model/knowledge.ts';
export * from './model/references.ts';
export * from './model/remember.ts';
