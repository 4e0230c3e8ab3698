import type { DiscussionTranslation } from './translation.ts';

/** German texts of discussions. */
export const deDiscussion: DiscussionTranslation = {
  title: 'Diskussion',
  of: 'Diskussion zu {{thing}}',
  whole: 'Das ganze Dossier',
  about: 'zu',
  none: 'Hier hat noch niemand etwas gesagt',
  noneWhy:
    'Stellen Sie eine Frage oder halten Sie fest, warum etwas so ist. Es bleibt bei der Sache, für alle in Ihrer Organisation.',
  text: 'Ihre Bemerkung',
  mention: 'Wen braucht es dazu?',
  mentionHint: 'Die Genannten sehen es unter Heute, bis sie hier geantwortet haben.',
  say: 'Sagen',
  mayNot: 'Mit Ihrer Rolle lesen Sie Diskussionen nur.',
  named: 'nennt',
  loading: 'die Diskussion',
  more: 'Weitere Bemerkungen',
  waiting: 'Wer fragt Sie?',
  waitingWhy: 'Bemerkungen, die Sie nennen und auf die Sie noch nicht geantwortet haben.',
  answer: 'Antworten',
};
