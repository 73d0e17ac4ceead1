/** Runs on a page whose records moved: an address with the id of one leads on to the dashboard, which knows them all. */
const moved = document.querySelector<HTMLElement>('[data-moved]')?.dataset.moved;
const [, former] = /^#([a-z0-9-]+)$/.exec(location.hash) ?? [];
if (moved !== undefined && former !== undefined && !document.getElementById(former))
  location.replace(`${moved}?select=${former}`);
