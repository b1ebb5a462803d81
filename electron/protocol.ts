import { extname, join, resolve, sep } from 'node:path';
import { protocol } from 'electron';

/** The origin of our pages: a scheme of our own, so that no page is a file and none comes from the network. */
export const appOrigin = 'throughline://app';

/** The server of `npm run dev`, if this is that. */
export const devServer = process.env.ELECTRON_RENDERER_URL ? new URL(process.env.ELECTRON_RENDERER_URL) : undefined;

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'throughline', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built window from `folder` and nothing outside it. By the older of Electron's two calls: the newer one answers
 * with Responses, which makes Node load its whole HTTP client (70 ms and 8 MB) before the first page can be shown.
 */
export function serveWindow(folder: string): void {
  const root = resolve(folder);
  protocol.registerFileProtocol('throughline', ({ method, url }, answer) => {
    const file = method === 'GET' ? servedFile(root, url) : undefined;
    if (!file) return answer({ error: fileNotFound });
    answer({
      path: file,
      headers: {
        'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    });
  });
}

/** net::ERR_FILE_NOT_FOUND, as for a file that is not there. */
const fileNotFound = -6;

/** The file an address names, or undefined when it names none inside `root`. */
export function servedFile(root: string, address: string): string | undefined {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'throughline:' || url.host !== 'app') return undefined;
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : undefined;
}

/** Whether a page at this address is ours. */
export function isOurAddress(address: string): boolean {
  if (address === appOrigin || address.startsWith(`${appOrigin}/`)) return true;
  return devServer !== undefined && address.startsWith(`${devServer.origin}/`);
}
