/** The table of components that a system can begin with: its columns, told to people before they fill it in. */

/** What each column means; all but the first may be left out. */
export const TABLE_COLUMNS = {
  name: 'what the component is called; needed, and once only',
  type: 'what it is, in a word or two: infusion pump, firmware, server, nurse',
  zone: 'network or place that it is in',
  inside: 'name of the component that it is part of or runs on',
  sends: 'what data it sends',
  to: 'names of the components that it sends to, with ; between them',
  outside: 'yes, where somebody else controls it',
  explain: 'a sentence about it',
} as const;
