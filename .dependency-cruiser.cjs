/**
 * The walls, as an allow-list: an import that no row allows is an error. Paths are regular expressions over files of the checkout,
 * `$1` is the first group of `from.path`.
 */
const NPM = ['npm', 'npm-optional', 'core'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-specs-in-product',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '\\.spec\\.ts$|^test/' },
    },
    {
      name: 'no-dev-packages-in-product',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    // domain: only itself and big.js; a module sees the shared rooms and contribution-calc, never its neighbours
    { from: { path: '^src/domain/' }, to: { path: '(^|/)node_modules/(@types/)?big\\.js/' } },
    { from: { path: '^src/domain/([^/]+)/' }, to: { path: '^src/domain/$1/' } },
    { from: { path: '^src/domain/' }, to: { path: '^src/domain/(kern|recht|regelwerk|contribution-calc)/' } },
    { from: { path: '^src/domain/regelwerk/' }, to: { path: '^src/domain/' } },
    { from: { path: '^src/domain/.*\\.spec\\.ts$' }, to: { path: '^src/domain/' } },
    { from: { path: '^src/domain/.*\\.spec\\.ts$' }, to: { dependencyTypes: [...NPM, 'npm-dev'] } },

    // platform: never a module, of the domain only the shared rooms
    { from: { path: '^src/platform/' }, to: { path: '^src/platform/' } },
    { from: { path: '^src/platform/' }, to: { path: '^src/domain/(kern|recht|regelwerk)/' } },
    { from: { path: '^src/platform/' }, to: { dependencyTypes: NPM } },
    { from: { path: '^src/platform/.*\\.spec\\.ts$' }, to: { dependencyTypes: [...NPM, 'npm-dev'] } },
    { from: { path: '^src/platform/.*\\.spec\\.ts$' }, to: { path: '^src/app\\.setup\\.ts$' } },
    { from: { path: '^src/platform/.*\\.spec\\.ts$' }, to: { path: '^test/setup/' } },

    // modules: their own room, the domain, the platform; another module only through its exported service
    { from: { path: '^src/modules/([^/]+)/' }, to: { path: '^src/modules/$1/' } },
    { from: { path: '^src/modules/' }, to: { path: '^src/(domain|platform)/' } },
    { from: { path: '^src/modules/' }, to: { path: '^src/modules/.+/[^/]+\\.(service|module)\\.ts$' } },
    { from: { path: '^src/modules/' }, to: { dependencyTypes: NPM } },
    { from: { path: '^src/modules/.*\\.spec\\.ts$' }, to: { dependencyTypes: [...NPM, 'npm-dev'] } },

    // the outermost ring puts everything together
    { from: { path: '^src/[^/]+\\.ts$|^src/kommandos/|^(migrations|test|bench)/' }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.spec.json' },
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
