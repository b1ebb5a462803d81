import type { Change } from '../../shared/changes';

/** Adds the titles one after the other, in order, until one is refused; resolves to whether all were added. */
export async function addEach(
  titles: readonly string[],
  add: (title: string) => Promise<readonly Change[] | undefined>,
): Promise<boolean> {
  for (const title of titles) {
    if (!(await add(title))) return false;
  }
  return true;
}
