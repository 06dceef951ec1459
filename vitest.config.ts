import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { laborfigures: fileURLToPath(new URL('./src/index.ts', import.meta.url)) } },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
