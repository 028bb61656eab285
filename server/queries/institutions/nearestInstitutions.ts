import { Institution, type InstitutionDoc } from '../../models/institution.ts';

/** An institution and how far it is, in metres as the crow flies. */
export type NearInstitution = Pick<InstitutionDoc, '_id' | 'name' | 'district' | 'contracted'> & {
  distance: number;
};

/** Institutions of a bureau whose place is known, nearest first, up to `within` metres away. */
export function nearestInstitutions(
  bureauId: string,
  { longitude, latitude }: { longitude: number; latitude: number },
  { within, limit }: { within: number; limit: number },
): Promise<NearInstitution[]> {
  return Institution.aggregate<NearInstitution>([
    {
      $geoNear: {
        near: { type: 'Point', coordinates: [longitude, latitude] },
        ...{ key: 'place', distanceField: 'distance', spherical: true, maxDistance: within },
        query: { bureauId },
      },
    },
    { $limit: limit },
    { $project: { name: 1, district: 1, contracted: 1, distance: 1 } },
  ]);
}
