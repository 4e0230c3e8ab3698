/** Ends a test run with the plain line `N passed, N failed, N skipped`, and fails a run in which no test ran. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A Vitest reporter. It writes its line as the process ends, so that nothing can follow it. */
export function closingLineReporter(): Reporter {
  let counts: Tally = { passed: 0, failed: 0, skipped: 0 };
  return {
    onInit() {
      process.once('exit', () => {
        const { passed, failed, skipped } = counts;
        if (passed === 0 || failed > 0) process.exitCode ||= 1;
        process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
      });
    },
    onTestRunEnd(modules, errors) {
      counts = tally(modules, errors);
    },
  };
}

/** A file that could not be collected and an error outside any test each count as one failure. */
function tally(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const counts: Tally = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}
