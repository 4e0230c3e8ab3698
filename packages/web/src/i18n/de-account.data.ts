/** German texts about accounts. */
import type { AccountTranslation } from './translation.ts';

export const deAccount: AccountTranslation = {
  machine: {
    title: 'Maschinenkonten',
    why: 'Programme, die mit einem Token für diese Organisation handeln: ein Build-Server, eine Datenquelle, ein Protokollsammler. Jedes darf, was seine Rechte nennen, und sonst nichts.',
    name: 'Welches Programm ist es?',
    nameHint: 'So lesen es Menschen im Verlauf und im Prüfprotokoll.',
    scopes: 'Was darf es?',
    scope: {
      'dossier.read': 'Dossiers lesen',
      'dossier.create': 'Dossiers beginnen',
      'dossier.change': 'Dossiers ändern',
      'audit.read': 'das Prüfprotokoll lesen',
    },
    program: 'Programm',
    mayDo: 'Darf',
    madeBy: 'Angelegt von',
    used: 'Zuletzt benutzt',
    notUsed: 'noch nie',
    ends: 'Endet',
    ended: 'abgelaufen',
    revoked: 'widerrufen',
    make: 'Neues Maschinenkonto',
    days_one: 'nach {{count}} Tag',
    days_other: 'nach {{count}} Tagen',
    revoke: 'Widerrufen',
    revokeSure:
      'Das Token von {{title}} widerrufen? Es gilt sofort nicht mehr und kommt nicht zurück; was getan wurde, bleibt im Verlauf.',
    wasRevoked: 'Widerrufen.',
    empty: 'Kein Programm handelt für diese Organisation',
    emptyWhy: 'Legen Sie ein Maschinenkonto an, wenn ein Programm ohne einen Menschen Dossiers lesen oder ändern soll.',
    token: 'Token',
    tokenOnce:
      'Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt. Wer es hat, kann tun, was Sie erlaubt haben.',
    tokenUse: 'Das Programm sendet es mit jeder Anfrage:',
    none: 'Wählen Sie mindestens eines.',
    done: 'Ich habe es kopiert',
  },
};
