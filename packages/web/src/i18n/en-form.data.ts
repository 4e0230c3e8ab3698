/** English texts of forms in which rows are written. Loaded with the first of them. */
export const enForm = {
  numbered: '{{name}} {{number}}',
  takeOut: 'Take out',
  takeOutOne: 'Take out: {{name}} {{number}}',
  lookAgain_one: 'Not saved: one field needs another look.',
  lookAgain_other: 'Not saved: {{count}} fields need another look.',
  fault: {
    missing: 'This must not be empty.',
    figure: 'This is no figure, or could be two. Write it as 0.5 or 0,5, and a thousand as 1000.',
    negative: 'Nought or more.',
    positive: 'More than nought.',
    share: 'From 0 to 1.',
    otherEnd: 'A range has two ends: fill both, or none.',
    order: 'The low end comes first.',
    nothing: 'This row says nothing of the harm yet: state P2 or how often, or take it out.',
    both: 'What is put in place cannot be taken away in the same option.',
    twice: 'This stands here already: once is enough.',
    rises: 'The worse the harm, the more it weighs: more than the milder one before it.',
    sum: 'The shares have to add up to 1.',
    together: 'State all of them, or none.',
    rate: 'State at least one rate, or weigh in another way.',
  },
};
