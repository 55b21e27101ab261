/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // The command line's tests start processes; a busy machine takes its time.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(t|j|cj|mj)s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
}
