/** Files that somebody picked, as the server takes them: one archive, or the files of a folder by their path. */
export async function bodyOf(files: readonly File[]): Promise<{ readonly from: object }> {
  const [first] = files;
  if (files.length === 1 && first?.name.endsWith('.tar') === true) return { from: { tar: await base64Of(first) } };
  const texts = await Promise.all(files.map(async (file) => [pathOf(file), await file.text()] as const));
  return { from: { files: Object.fromEntries(texts) } };
}

/** A picked folder gives paths; single files only names. */
function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath === '' ? name : webkitRelativePath;
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
