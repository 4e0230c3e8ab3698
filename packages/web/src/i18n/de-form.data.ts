import type { FormTranslation } from './translation.ts';

/** German texts of forms in which rows are written. */
export const deForm: FormTranslation = {
  numbered: '{{name}} {{number}}',
  takeOut: 'Herausnehmen',
  takeOutOne: 'Herausnehmen: {{name}} {{number}}',
  lookAgain_one: 'Nicht gespeichert: Ein Feld braucht noch einen Blick.',
  lookAgain_other: 'Nicht gespeichert: {{count}} Felder brauchen noch einen Blick.',
  fault: {
    missing: 'Das darf nicht leer sein.',
    figure: 'Das ist keine Zahl oder könnte zwei sein. Zu schreiben als 0,5 oder 0.5, und ein Tausend als 1000.',
    negative: 'Null oder mehr.',
    positive: 'Mehr als null.',
    share: 'Von 0 bis 1.',
    otherEnd: 'Ein Bereich hat zwei Enden: beide ausfüllen oder keines.',
    order: 'Das untere Ende kommt zuerst.',
    nothing: 'Diese Zeile sagt noch nichts über den Schaden: P2 oder die Häufigkeit angeben oder sie herausnehmen.',
    both: 'Was dazukommt, kann in derselben Option nicht wegfallen.',
    twice: 'Das steht hier schon: einmal genügt.',
    taken: 'Dafür hat die Anwendung schon Kriterien: diese ändern oder eine andere Phase wählen.',
    rises: 'Je schlimmer der Schaden, desto mehr wiegt er: mehr als der mildere davor.',
    sum: 'Die Anteile müssen zusammen 1 ergeben.',
    together: 'Alle angeben oder keines.',
    rate: 'Mindestens eine Rate angeben oder anders gewichten.',
  },
};
