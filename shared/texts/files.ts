/** Messages about files: what happened, what was kept, what to do now. */
export const files = {
  notFound: (name: string) =>
    `${name} is not there any more. It may have been moved, renamed or be on a drive that is not connected.`,
  isFolder: (name: string) => `${name} is a folder, not a Throughline file. Nothing was changed; choose a file.`,
  noAccess: (name: string) => `${name} may not be read by you. Nothing was changed; ask its owner for access.`,
  notADatabase: (name: string) =>
    `${name} is not a Throughline file, whatever its name says. Nothing in it was changed; choose another file.`,
  otherProgram: (name: string) =>
    `${name} belongs to another program. Nothing in it was changed; open it with the program that made it.`,
  newerSchema: (name: string) =>
    `${name} was saved by a newer Throughline. Nothing in it was changed; update this program to open it.`,
  corrupt: (name: string, place: string, backup: string) =>
    `${name} is damaged (${place}) and was not opened. Nothing in it was changed. ${backup}`,
  newestBackup: (when: string) => `There is a backup of it from ${when}, which can be restored.`,
  noBackup: 'There is no backup of it on this computer; look for a copy elsewhere.',
  truncated: 'its end is missing',
  damagedPages: 'parts of it cannot be read',
  damagedRow: (table: string, id: string) => `${table} ${id}`,
  damagedReference: (table: string, id: string, column: string) =>
    `${table} ${id} points to a missing item in ${column}`,
  busy: (name: string) =>
    `${name} is in use by another program. Nothing in it was changed; close that program and try again.`,
  diskFullAtOpening: (name: string) =>
    `There is no room left on the disk of ${name}, so it cannot be opened. Nothing in it was changed; free some space and try again.`,
  noBackupFirst: (name: string) =>
    `${name} comes from an older Throughline, and no backup of it could be made before bringing it up to date. Nothing in it was changed; free some space on this computer and try again.`,
  movedWhileOpen: (name: string) =>
    `${name} was moved, renamed or deleted while it is open here, so this change could not be saved and was not made. Put the file back, or save a copy: it holds everything up to now.`,
  readOnlyLocked: (name: string) =>
    `${name} is open in another Throughline, so you see it as it was just now and cannot change it. Close it there and open it again, or save a copy.`,
  readOnlyFolder: (name: string) =>
    `The folder of ${name} cannot be written to, so it is open for reading only. Save a copy elsewhere to change it.`,
  readOnlyFile: (name: string) =>
    `${name} is write-protected, so it is open for reading only. Save a copy to change it.`,
  readOnly: 'This plan is open for reading only. Nothing was changed; save a copy to change it.',
  diskFull:
    'The disk is full, so this change could not be saved and was not made. Everything before it is safe; free some space and try again.',
  ioError:
    'The disk could not be written to, so this change was not made. Everything before it is safe; check the drive and try again.',
  damagedWhileOpen:
    'The file turned out to be damaged, so this change was not made. Close it and restore the newest backup.',
  migrationFailed: (name: string, backup: string) =>
    `${name} comes from an older Throughline and could not be brought up to date. It is as it was; a copy is at ${backup}.`,
  newFile: {
    diskFull: (folder: string) =>
      `There is no room left in ${folder}. Nothing was changed; free some space or choose another folder.`,
    noFolder: (folder: string) => `The folder ${folder} does not exist. Nothing was written; choose another one.`,
    noPermission: (folder: string) =>
      `Throughline may not write to ${folder}. Nothing was changed; choose another folder.`,
    isFolder: (path: string) => `${path} is a folder. Nothing was written; choose a file name.`,
    busy: (name: string) => `${name} is open in another program. Nothing was changed; close it there and try again.`,
    other: (name: string) => `${name} could not be written. An earlier file is still as it was; try another folder.`,
  },
  openElsewhere: (name: string) =>
    `${name} is open in another Throughline. Nothing was changed; close it there or choose another name.`,
  exists: (name: string) => `${name} exists already. Nothing was changed; choose another name.`,
  noWorkspace: 'No plan is open. Open one or make a new one first.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  cannotReturn: 'One cannot go back to that point. Nothing was changed.',
  backupGone: 'That backup is not there any more. Nothing was changed; choose another one.',
  backupDamaged: 'That backup is damaged too and was not restored. Nothing was changed; choose another one.',
  restored: 'The backup is restored. The plan as it was before is kept among the backups; Undo brings it back too.',
  restoredDamaged: (kept: string | undefined) =>
    kept === undefined ? 'The backup is restored.' : `The backup is restored. The damaged file was kept as ${kept}.`,
  restoreReadOnly: (name: string) =>
    `${name} cannot be changed now: it is write-protected or open in another Throughline. Nothing was restored.`,
  unknownCommand: (name: string) => `There is no command called ‘${name}’. Nothing was changed.`,
  unknownChannel: (name: string) => `There is no channel called ‘${name}’. Nothing was changed.`,
  forbiddenSender: 'That message did not come from the program’s own window. Nothing was changed.',
  tooLarge: (name: string) => `The message for ‘${name}’ is too large. Nothing was changed.`,
  invalidInput: (name: string, reason: string) =>
    `The message for ‘${name}’ is not as it should be: ${reason}. Nothing was changed.`,
  invalidCommand: (name: string, reason: string) => `That cannot be stored: ${reason}. Nothing was changed. (${name})`,
  notAnImage: 'That is not a picture. Nothing was saved.',
  unknownPath: 'That file is not one this program was asked to open or has saved. Nothing was opened.',
  copySuffix: (name: string, number: number) => (number === 1 ? `${name} copy` : `${name} copy ${number}`),
  damagedSuffix: (name: string, day: string) => `${name} damaged ${day}`,
  openTitle: 'Open a plan',
  saveCopyTitle: 'Save a copy',
  newTitle: 'Where should the new plan go?',
  importTitle: 'Import a plan',
  exportTitle: 'Export the plan',
  saveImageTitle: 'Save the picture',
  fileKind: 'Throughline plan',
  jsonKind: 'Plan as JSON',
  planTooLarge: (name: string) => `${name} is too large for a plan file. Nothing was imported.`,
  untitled: 'Plan',
  replaceQuestion: (name: string) => `${name} exists already. Replace it?`,
  replaceHint: 'What it holds now would be lost.',
  replace: 'Replace',
  keep: 'Keep it',
} as const;
