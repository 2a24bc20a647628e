import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**', 'parsers/**', 'schemas/**'],
      exclude: ['**/*.json'],
      reporter: ['text-summary'],
      thresholds: { lines: 90, branches: 80 },
    },
  },
})
