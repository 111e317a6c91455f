import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte({ configFile: './svelte.config.js' })],
  test: {
    include: ['tests/**/*.test.ts'],
    // What installs on this machine is asked for by name (scripts/test-installed.mjs).
    exclude: ['tests/e2e/**', ...(process.env.WIREMARK_INSTALL === '1' ? [] : ['tests/installed/**'])],
    testTimeout: 60_000,
    // One import of each module for all files that a process runs: a third of the time went into importing them anew.
    isolate: false,
    // All processors: by itself Vitest leaves one idle, which on a machine with two is half of it.
    maxWorkers: '100%'
  }
})
