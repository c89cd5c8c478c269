/** Where file and line of each row are written; not committed, read by `explain` and the report. */
export const sourceMapPath = 'spec/library/source-map.json';
