/** Who may import whom, as ARCHITECTURE.md draws it. Manifests alone do not stop an import across workspaces. */
const TESTS = String.raw`\.test\.tsx?$|^packages/core/src/testing/`;

/** For each package the packages that it may import. */
const MAY_IMPORT = {
  core: [],
  formats: ['core'],
  store: ['core', 'formats'],
  server: ['core', 'formats', 'store'],
  cli: ['core', 'formats'],
  web: ['core'],
};

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...packageRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-imports-nothing-but-zod',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: TESTS },
      to: { pathNot: ['^packages/core/src/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: [TESTS, '^packages/[^/]+/src/testing/'] },
      to: { path: ['/src/testing/', String.raw`\.test\.tsx?$`] },
    },
    {
      name: 'capabilities-stay-apart',
      comment:
        'in cli, server and web a folder under src is a capability; shared code stands beside the folders, in web also in kit and i18n',
      severity: 'error',
      from: { path: '^packages/(cli|server|web)/src/([^/]+)/', pathNot: '^packages/web/src/(kit|i18n)/' },
      to: {
        path: '^packages/$1/src/[^/]+/',
        pathNot: ['^packages/$1/src/$2/', '^packages/$1/src/testing/', '^packages/web/src/(kit|i18n)/'],
      },
    },
    {
      name: 'pages-load-no-schemas-of-the-api',
      comment: 'types cost nothing; names that pages need stand in core/src/api/names.ts',
      severity: 'error',
      from: { path: '^packages/web/src/', pathNot: TESTS },
      to: { path: '^packages/core/src/api/', pathNot: '/names\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'knowledge-and-examples-are-passed-in',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(knowledge|examples)/' },
    },
    {
      name: 'packages-do-not-use-the-workshop',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(tools|bench)/' },
    },
    {
      name: 'data-imports-nothing',
      severity: 'error',
      from: { path: '^(knowledge|examples)/', pathNot: TESTS },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(coverage|dist)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
