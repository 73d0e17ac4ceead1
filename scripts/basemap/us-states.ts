import type { Feature, FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { cutAtAntimeridian, type Area } from './antimeridian.ts';
import { areasOf, type UnitProperties, type Units } from './units.ts';

/**
 * "FIPS number (the id in us-atlas):ISO 3166-2 suffix:GeoNames id" of the fifty states and the District of
 * Columbia; the territories are countries of their own here. The GeoNames ids are CC BY 4.0.
 */
const STATES = `
01:AL:4829764 02:AK:5879092 04:AZ:5551752 05:AR:4099753 06:CA:5332921 08:CO:5417618 09:CT:4831725
10:DE:4142224 11:DC:4138106 12:FL:4155751 13:GA:4197000 15:HI:5855797 16:ID:5596512 17:IL:4896861
18:IN:4921868 19:IA:4862182 20:KS:4273857 21:KY:6254925 22:LA:4331987 23:ME:4971068 24:MD:4361885
25:MA:6254926 26:MI:5001836 27:MN:5037779 28:MS:4436296 29:MO:4398678 30:MT:5667009 31:NE:5073708
32:NV:5509151 33:NH:5090174 34:NJ:5101760 35:NM:5481136 36:NY:5128638 37:NC:4482348 38:ND:5690763
39:OH:5165418 40:OK:4544379 41:OR:5744337 42:PA:6254927 44:RI:5224323 45:SC:4597040 46:SD:5769223
47:TN:4662168 48:TX:4736286 49:UT:5549030 50:VT:5242283 51:VA:6254928 53:WA:5815135 54:WV:4826850
55:WI:5279468 56:WY:5843591
`;

const states = new Map(
  STATES.trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string, string])
    .map(([fips, suffix, id]) => [fips, { code: `US-${suffix}`, geonameId: Number(id) }]),
);

/** GeoNames id of a unit made by stateUnits. */
export function stateGeonameId(unit: string): number {
  for (const state of states.values()) if (state.code === unit) return state.geonameId;
  throw new Error(`No GeoNames id for the state "${unit}": add it to us-states.ts`);
}

/** The states of us-atlas as units, in the order of their codes, cut at the antimeridian (Alaska crosses it). */
export function stateUnits(source: Topology): Units {
  const features = areasOf<{ name: string }>(source, 'states')
    .flatMap(({ id, geometry, properties: { name } }): Feature<Area, UnitProperties>[] => {
      const state = states.get(String(id));
      if (!state) return [];
      const properties = { unit: state.code, code: state.code, name };
      return [{ type: 'Feature', properties, geometry }];
    })
    .sort((a, b) => (a.properties.unit < b.properties.unit ? -1 : 1));
  const collection: FeatureCollection<Area, UnitProperties> = { type: 'FeatureCollection', features };
  return cutAtAntimeridian(collection);
}
