import { describe, expect, it } from 'vitest';
import { de } from './de.data.ts';
import { deAccount } from './de-account.data.ts';
import { deBenefit } from './de-benefit.data.ts';
import { deCompliance } from './de-compliance.data.ts';
import { deConflict } from './de-conflict.data.ts';
import { deDecision } from './de-decision.data.ts';
import { deDiscussion } from './de-discussion.data.ts';
import { deForm } from './de-form.data.ts';
import { deKnowledge } from './de-knowledge.data.ts';
import { deLibrary } from './de-library.data.ts';
import { deStart } from './de-start.data.ts';
import { en } from './en.data.ts';
import { enAccount } from './en-account.data.ts';
import { enBenefit } from './en-benefit.data.ts';
import { enCompliance } from './en-compliance.data.ts';
import { enConflict } from './en-conflict.data.ts';
import { enDecision } from './en-decision.data.ts';
import { enDiscussion } from './en-discussion.data.ts';
import { enForm } from './en-form.data.ts';
import { enKnowledge } from './en-knowledge.data.ts';
import { enLibrary } from './en-library.data.ts';
import { enStart } from './en-start.data.ts';
import { deSharing } from './de-sharing.data.ts';
import { enSharing } from './en-sharing.data.ts';

/** Key paths with their text. */
function textsOf(texts: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...textsOf(value as object, `${path}${key}.`)],
    ),
  );
}

const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe.each([
  { name: 'German', english: textsOf(en), german: textsOf(de) },
  { name: 'German about accounts', english: textsOf(enAccount), german: textsOf(deAccount) },
  { name: 'German about benefit', english: textsOf(enBenefit), german: textsOf(deBenefit) },
  { name: 'German about compliance', english: textsOf(enCompliance), german: textsOf(deCompliance) },
  { name: 'German about conflicts', english: textsOf(enConflict), german: textsOf(deConflict) },
  { name: 'German about beginnings', english: textsOf(enStart), german: textsOf(deStart) },
  { name: 'German about decisions', english: textsOf(enDecision), german: textsOf(deDecision) },
  { name: 'German about discussions', english: textsOf(enDiscussion), german: textsOf(deDiscussion) },
  { name: 'German about forms', english: textsOf(enForm), german: textsOf(deForm) },
  { name: 'German about knowledge', english: textsOf(enKnowledge), german: textsOf(deKnowledge) },
  { name: 'German about the library', english: textsOf(enLibrary), german: textsOf(deLibrary) },
  { name: 'German about sharing', english: textsOf(enSharing), german: textsOf(deSharing) },
])('$name', ({ english, german }) => {
  it('has every text that English has, and no other', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no text empty', () => {
    expect([...german].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('names the same facts in each text as English', () => {
    const differing = [...english].filter(
      ([key, text]) => placesIn(text).join() !== placesIn(german.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
