import type { StartTranslation } from './translation.ts';

/** German texts of beginning a dossier from a file. */
export const deStart: StartTranslation = {
  files: 'Ein Dossier oder ein System aus Dateien',
  filesWhy:
    'Alle Dateien eines Dossier-Ordners (dossier.yaml, system.yaml und die anderen) oder eine Datei eines anderen Werkzeugs: Open Threat Model, Threat Dragon, eine CycloneDX-Stückliste (JSON) oder eine Tabelle (CSV).',
  tableWhy: 'Eine Tabelle hat eine Zeile je Komponente. Ihre Spalten, von denen nur die erste nötig ist:',
  template: 'Eine leere Tabelle zum Ausfüllen',
  choose: 'Dateien wählen',
  none: 'Wählen Sie die Dokumente eines Dossiers oder eine Datei eines anderen Werkzeugs.',
  title: 'Was daraus würde',
  why: 'Noch ist nichts behalten. Die Datei sagt nicht alles: Sehen Sie nach, was für Sie gewählt wurde; jedes lässt sich danach ändern.',
  assets_one: '{{count}} Asset',
  assets_other: '{{count}} Assets',
  zones_one: '{{count}} Zone',
  zones_other: '{{count}} Zonen',
  data_one: '{{count}} Datensatz',
  data_other: '{{count}} Datensätze',
  keep: 'Das Dossier beginnen',
  guesses: 'Gewählt, weil die Datei es nicht sagt: {{count}}',
  leftOut: 'Weggelassen: {{count}}',
};
