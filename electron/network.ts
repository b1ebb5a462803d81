import { app, type Session } from 'electron';
import { devServer, isOurAddress } from './protocol';

/** Switches that keep Chromium itself off the network. Must run before the program is ready. */
export function stayOffline(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-client-side-phishing-detection',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // No name is ever looked up, whatever asks; `npm run dev` serves the window from this machine.
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devServer ? ', EXCLUDE localhost' : ''}`);
}

/** Refuses every request and permission of a window but those for its own files. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !allowed(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event) => event.preventDefault());
}

function allowed(address: string): boolean {
  if (isOurAddress(address) || /^(data|blob|devtools):/.test(address)) return true;
  return devServer !== undefined && address.startsWith(`ws://${devServer.host}/`);
}
