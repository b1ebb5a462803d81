import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // Some begin by building the program.
    hookTimeout: 180_000,
  },
});
