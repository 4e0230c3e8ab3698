/** YAML text to a tree of nodes. Nothing in it is run, fetched or expanded without limit. */
import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Limits } from './limits.ts';
import type { TreeFault } from './plain-value.ts';

export function composeYaml(text: string, limits: Limits): { document: Document.Parsed } | { faults: TreeFault[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The parser's stack is as deep as the text is nested; looked at while reading, so that nothing deep is ever built.
    if (parser.stack.length > 2 * limits.depth) return { faults: [tooDeep(parser.offset, limits)] };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [first, second] = withoutStacks(() => [...composer.compose(tokens, true, text.length)]);
  if (first === undefined) return { faults: [{ code: 'syntax', message: 'no document', offset: 0 }] };
  const faults = [...first.errors, ...first.warnings].map(
    (error): TreeFault => ({ code: 'syntax', ...inPlainWords(error), offset: error.pos[0] }),
  );
  const { version, explicit } = first.directives.yaml;
  if (explicit === true && version !== '1.2') {
    faults.push({
      code: 'syntax',
      message: `YAML ${version}`,
      expected: 'YAML 1.2',
      hint: 'remove the line that begins with %YAML',
      offset: 0,
    });
  }
  if (second !== undefined) {
    const hint = 'one file holds one document: remove the line `---` between them';
    faults.push({ code: 'several-documents', message: 'a second document begins here', hint, offset: second.range[0] });
  }
  return faults.length > 0 ? { faults } : { document: first };
}

/** The library makes an Error for each slip; millions of slips would spend most of the time on stacks that nobody reads. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** The library's words where they are plain enough; hints for slips that people make often. */
function inPlainWords({ code, message }: { code: string; message: string }): Pick<TreeFault, 'message' | 'hint'> {
  const short = shortened(message);
  if (code === 'TAG_RESOLVE_FAILED')
    return {
      message: short.replace('Unresolved tag', 'tags are not read'),
      hint: 'take away what begins with ! before the value',
    };
  if (code === 'NON_STRING_KEY') return { message: 'a field needs a name that is text' };
  if (code === 'TAB_AS_INDENT') return { message: short, hint: 'begin lines with blanks, not with tabs' };
  if (message.startsWith('Missing closing'))
    return { message: short, hint: 'look for it above: it was opened and not closed' };
  return { message: short };
}

function shortened(message: string): string {
  return message.length > 160 ? `${message.slice(0, 157)}...` : message;
}

function tooDeep(offset: number, limits: Limits): TreeFault {
  return { code: 'too-deep', message: 'nested too deeply', expected: `at most ${limits.depth} levels`, offset };
}
