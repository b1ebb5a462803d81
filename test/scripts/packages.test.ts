import { describe, expect, it } from 'vitest';
import { npmCommand, packagesUpToDate } from '../../scripts/lib/packages.mjs';
import { temporaryFolder } from './temporary-folder';

const react = { version: '19.3.1', integrity: 'sha512-react' };
const macOnly = { version: '1.0.0', integrity: 'sha512-mac', optional: true };

function checkout(wanted: object, installed?: object): string {
  const files: Record<string, string> = {
    'package-lock.json': JSON.stringify({ packages: { '': { name: 'throughline' }, ...wanted } }),
  };
  if (installed) files['node_modules/.package-lock.json'] = JSON.stringify({ packages: installed });
  return temporaryFolder(files);
}

describe('packages are installed again', () => {
  it('when node_modules is missing', () => {
    expect(packagesUpToDate(checkout({ 'node_modules/react': react }))).toBe(false);
  });

  it('when the lock file asks for another version than the installed one', () => {
    const root = checkout({ 'node_modules/react': react }, { 'node_modules/react': { ...react, version: '19.3.0' } });
    expect(packagesUpToDate(root)).toBe(false);
  });

  it('when a package was added', () => {
    expect(packagesUpToDate(checkout({ 'node_modules/react': react }, {}))).toBe(false);
  });

  it('when an install was interrupted before npm wrote its record', () => {
    const root = temporaryFolder({
      'package-lock.json': JSON.stringify({ packages: { 'node_modules/react': react } }),
      'node_modules/react/package.json': '{}',
    });
    expect(packagesUpToDate(root)).toBe(false);
  });
});

it('packages are left alone when all is as the lock file asks, but for those of other platforms', () => {
  const root = checkout({ 'node_modules/react': react, 'node_modules/mac': macOnly }, { 'node_modules/react': react });
  expect(packagesUpToDate(root)).toBe(true);
});

it('npm runs on the Node it was started with, never on the one in node_modules that it is about to replace', () => {
  const env = { npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
  expect(npmCommand(env)).toEqual(['/usr/bin/node', env.npm_execpath]);
});
