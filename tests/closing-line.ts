import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/**
 * The last line of a test run: "12 passed, 0 failed", with ", 2 skipped" where tests were skipped.
 *
 * What failed outside a test (a file that does not load, a failing hook, an error nobody caught) counts as one
 * failure each, so the line never says "0 failed" of a run that fails.
 */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter(hasState('passed')).length;
    const failed = tests.filter(hasState('failed')).length + outsideTests(modules, unhandledErrors);
    const skipped = tests.length - passed - tests.filter(hasState('failed')).length;
    const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
    process.stdout.write(`${counts.join(', ')}\n`);
  },
};

function hasState(state: 'passed' | 'failed'): (test: TestCase) => boolean {
  return (test) => test.result().state === state;
}

function outsideTests(modules: readonly TestModule[], unhandled: readonly SerializedError[]): number {
  const scopes = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  return scopes.flatMap((scope) => scope.errors()).length + unhandled.length;
}
