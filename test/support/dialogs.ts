import type { Workbench } from './workbench';

/** Answers every file dialog from now on as a person would, with the given files, since nobody is there to do it. */
export async function answerDialogs({ app }: Workbench, ...files: readonly [string, ...string[]]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...paths] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths[0] });
  }, files);
}

/** Chooses an item of the application menu by its id. */
export async function chooseMenu({ app }: Workbench, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}
