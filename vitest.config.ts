import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/closing-line.ts';

export default defineConfig({
  resolve: { alias: { laborfigures: fileURLToPath(new URL('src/index.ts', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/frozen-prototype.ts'],
    reporters: ['default', closingLine],
    testTimeout: 30_000,
  },
});
