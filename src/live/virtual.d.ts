/** Entry → its file, from the root of the site. */
declare module 'virtual:live' {
  const files: { dashboard: string; embed: string; faces: string; fonts: string };
  export default files;
}
