import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run our TypeScript sources as they are (`node --import` this file): Node drops the types itself and only has to
 * be told that `./plan` means `./plan.ts`.
 */
registerHooks({
  resolve(specifier, context, next) {
    const isRelative = specifier.startsWith('./') || specifier.startsWith('../');
    if (!isRelative || context.parentURL === undefined || context.parentURL.includes('/node_modules/'))
      return next(specifier, context);
    const url = new URL(specifier, context.parentURL).href;
    if (url.startsWith('file:') && !existsSync(fileURLToPath(url)) && existsSync(fileURLToPath(`${url}.ts`))) {
      return next(`${specifier}.ts`, context);
    }
    return next(specifier, context);
  },
});
