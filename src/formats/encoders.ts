// The writers of all formats, loaded together when a file is written: apart, what they share would be many small files of the program.

export { encodeCsv } from './csv.js';
export { encodeJpeg, encodePng } from './encode-picture.js';
export { encodeJson } from './json.js';
export { encodeNpy } from './npy.js';
export { encodeText } from './text.js';
