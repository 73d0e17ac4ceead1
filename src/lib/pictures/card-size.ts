/** What a card shared on other sites measures, in px. */
export const CARD = { width: 1200, height: 630 };
