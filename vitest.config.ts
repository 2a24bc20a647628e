import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**', 'parsers/**', 'schemas/**'],
      // The command and its file handling run as a process of their own in test/cli, where coverage does not see them.
      exclude: ['**/*.json', 'src/cli.ts', 'src/batch/**', 'src/report.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 90, branches: 80 },
    },
  },
})
