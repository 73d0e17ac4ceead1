import { STATE_KEYS } from '../lib/explore/state-keys.ts';

/**
 * Runs in the head, before anything is painted: takes the theme from the address, and hides the marks drawn at build
 * time when the address asks for other ones. Without scripts they stay.
 */
const page = document.documentElement;
const params = new URLSearchParams(location.search);
const theme = params.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
if (params.get('title') === '0') page.dataset.untitled = '';
if (STATE_KEYS.some((key) => params.has(key))) page.dataset.waiting = '';
