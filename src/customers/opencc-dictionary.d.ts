/** The package has no types for its dictionaries. */
declare module 'opencc-js/dict/TSCharacters' {
  /** "萬 万|與 与 欤": each traditional character and its simplified ones, the usual one first. */
  const entries: string;
  export default entries;
}
