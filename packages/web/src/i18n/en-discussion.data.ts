/** English texts of discussions. Loaded with the first screen that has them. */
export const enDiscussion = {
  title: 'Discussion',
  of: 'Discussion of {{thing}}',
  whole: 'The whole dossier',
  about: 'about',
  none: 'Nobody has said anything here yet',
  noneWhy:
    'Ask a question or write down why something is as it is. It stays with the thing, for everybody of your organisation.',
  text: 'Your remark',
  mention: 'Whom does it need?',
  mentionHint: 'They see it on Today until they have answered here.',
  say: 'Say it',
  mayNot: 'Your role here reads discussions only.',
  named: 'names',
  loading: 'the discussion',
  more: 'Earlier and later remarks',
  waiting: 'Who asks you?',
  waitingWhy: 'Remarks that name you and that you have not answered yet.',
  answer: 'Answer',
};
