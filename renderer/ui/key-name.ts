/** A menu key as this computer writes it: 'Ctrl+K' or '⌘K'. */
export function keyName(accelerator: string | null): string {
  if (!accelerator) return '';
  if (!navigator.platform.startsWith('Mac')) return accelerator.replace('CmdOrCtrl', 'Ctrl');
  return accelerator.replace('CmdOrCtrl', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '');
}
