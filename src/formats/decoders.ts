// The readers of all formats, loaded together when a file is read: apart, what they share would be many small files of the program.

export { decodeCsv } from './csv.js';
export { decodeJpeg } from './jpeg.js';
export { decodeJson } from './json.js';
export { decodeNpy } from './npy.js';
export { decodePng } from './png.js';
export { decodeText } from './text.js';
