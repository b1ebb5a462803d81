import { texts } from '../../shared/texts/texts';

/** Longest side of a logo in pixels: sharp at the largest size the cover gives it. */
const longestSide = 1_000;
/** The model allows about this many characters. */
const longest = 1_400_000;

/** Reads a PNG or JPEG as a data URL that fits the plan, made smaller where needed. Throws an Error in words. */
export async function readLogo(file: File): Promise<string> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') throw new Error(texts.document.place.logoKind);
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    throw new Error(texts.document.place.logoBroken);
  }
  for (let side = longestSide; side >= 150; side /= 2) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL(file.type, 0.9);
    if (url.length <= longest) return url;
  }
  throw new Error(texts.document.place.logoLarge);
}
