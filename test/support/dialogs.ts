import type { Workbench } from './workbench';

/** Answers every file dialog from now on as a person would, with one file, since nobody is there to do it. */
export async function answerDialogs({ app }: Workbench, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
}

/** Chooses an item of the application menu by its id. */
export async function chooseMenu({ app }: Workbench, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}
