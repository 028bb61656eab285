/** Where an institution is, as GeoJSON: longitude first, in the coordinates of WeChat's maps (GCJ-02). */
export interface Place {
  type: 'Point';
  coordinates: [longitude: number, latitude: number];
}

/** What is wrong with one of the two cells, and what to do. */
export interface PlaceProblem {
  column: 'longitude' | 'latitude';
  message: string;
}

/** The mainland and its waters, with some room: what lies outside is a slip of the keyboard. */
const bounds = { longitude: [73, 136], latitude: [3, 54] } as const;
const labels = { longitude: '经度', latitude: '纬度' } as const;
const examples = { longitude: '106.551556', latitude: '29.563009' } as const;

/** A place from two cells of a list; both are empty, or both say where it is. */
export function placeOf(longitude: string, latitude: string): { place?: Place; problems: PlaceProblem[] } {
  const said = { longitude: longitude.trim(), latitude: latitude.trim() };
  if (said.longitude === '' && said.latitude === '') return { problems: [] };
  const found = { longitude: degrees(said.longitude), latitude: degrees(said.latitude) };
  if (within('latitude', found.longitude) && within('longitude', found.latitude)) {
    return { problems: [{ column: 'longitude', message: '经度和纬度写反了，请对调这两格。' }] };
  }
  const problems = (['longitude', 'latitude'] as const).flatMap((column) => {
    const message = problemOf(column, said[column], found[column]);
    return message === null ? [] : [{ column, message }];
  });
  if (problems.length > 0) return { problems };
  return { place: { type: 'Point', coordinates: [found.longitude, found.latitude] }, problems };
}

function problemOf(column: keyof typeof bounds, said: string, found: number): string | null {
  const other = column === 'longitude' ? '纬度' : '经度';
  if (said === '') return `填了${other}，${labels[column]}也要填；不知道的，两格都留空。`;
  if (Number.isNaN(found)) return `请写成 ${examples[column]} 这样的数，用腾讯地图或高德地图查到的坐标。`;
  const [least, most] = bounds[column];
  return within(column, found) ? null : `${labels[column]}要在 ${least} 到 ${most} 之间，请核对。`;
}

function within(column: keyof typeof bounds, value: number): boolean {
  const [least, most] = bounds[column];
  return value >= least && value <= most;
}

/** Degrees as a plain decimal, with a degree sign at most; NaN for anything else. */
function degrees(text: string): number {
  return /^-?\d{1,3}(?:\.\d{1,15})?°?$/.test(text) ? Number(text.replace('°', '')) : Number.NaN;
}
