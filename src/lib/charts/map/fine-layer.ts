import type L from 'leaflet';
import { geoJSON } from 'leaflet/src/layer/GeoJSON.js';
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import { svg } from 'leaflet/src/layer/vector/SVG.js';
import { readFineWorld } from '../../basemap/fine-world.ts';

const line = (className: string): L.PathOptions => ({
  className,
  interactive: false,
  stroke: true,
  fill: false,
});

/** Fetches the fine basemap and lays it beneath the symbols: land, borders, disputed lines dashed. */
export async function addFineWorld(map: L.Map, url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const world = readFineWorld(await response.json(), url);
  map.options.renderer = svg({ padding: 0.5 });
  geoJSON(world.countries, {
    interactive: false,
    style: { className: 'land', stroke: false, fill: true },
  }).addTo(map);
  geoJSON(world.borders, { interactive: false, style: line('border') }).addTo(map);
  geoJSON(world.disputed, { interactive: false, style: line('border disputed') }).addTo(map);
}
