import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** The fonts that documents embed; `join(import.meta.dirname, '../fonts', name)` finds them from every main-process entry. */
const documentFonts = {
  'NotoSans-Regular.ttf': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Italic.ttf': 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'NotoSans-Bold.ttf': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansJP-Regular.ttf': 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'NotoSansJP-Bold.ttf': 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  'NotoSans-LICENSE.txt': 'noto-sans/LICENSE_FONT',
  'NotoSansJP-LICENSE.txt': 'noto-sans-jp/LICENSE_FONT',
};

/** Copies the document fonts to out/fonts. */
function copyDocumentFonts(): Plugin {
  return {
    name: 'copy-document-fonts',
    writeBundle() {
      for (const [name, source] of Object.entries(documentFonts)) {
        const target = resolve(root, 'out/fonts', name);
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(root, 'node_modules/@expo-google-fonts', source), target);
      }
    },
  };
}

/**
 * Lets the page fetch the program itself (`start.tsx` with all it needs) together with its small first script, which asks
 * the main process for the plan meanwhile.
 */
function fetchProgramEarly(): Plugin {
  return {
    name: 'fetch-program-early',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const links = Object.values(bundle).flatMap((chunk) => {
          if (chunk.type !== 'chunk' || chunk.name !== 'start') return [];
          const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
          return [
            { rel: 'modulepreload', href: `./${chunk.fileName}` },
            ...styles.map((style) => ({ rel: 'stylesheet', href: `./${style}` })),
          ];
        });
        return {
          // The first script need not wait for the style sheet. (Vite drops the attribute when it is in the page itself.)
          html: html.replace('<script type="module"', '<script async type="module"'),
          tags: links.map((attrs) => ({
            tag: 'link',
            attrs: { crossorigin: true, ...attrs },
            injectTo: 'head' as const,
          })),
        };
      },
    },
  };
}

/** The licences of everything that is bundled go along with it. */
const license = { fileName: 'licenses.md' };

/** Targets are the oldest runtime we run on: Electron 33 (Node 20, Chromium 130), see docs/dependencies.md. */
export default defineConfig({
  main: {
    plugins: [copyDocumentFonts()],
    build: {
      target: 'node20',
      license,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'export-worker': resolve(root, 'electron/export-worker.ts'),
          'cli-node': resolve(root, 'electron/cli-node.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: everything else is bundled into the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), fetchProgramEarly()],
    build: {
      target: 'chrome130',
      minify: true,
      license,
      outDir: resolve(root, 'out/renderer'),
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html'), start: resolve(root, 'renderer/start.tsx') },
        // One file for all that the first board needs: each file is a message to the main process and back.
        output: {
          codeSplitting: {
            groups: [
              { name: 'import', test: /vite[\\/]preload-helper/, priority: 1 },
              { name: 'start', tags: ['$initial'], test: (id) => !/renderer[\\/](main\.ts|index\.html)$/.test(id) },
            ],
          },
        },
      },
    },
  },
});
