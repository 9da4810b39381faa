// All that reads a course from its sources, loaded together and only when an author's files are opened.

export { compileCourse } from '../../course/format/compile.js';
export { problemLine } from '../../course/format/source.js';
export { readCourseFolder } from './course-folder.js';
