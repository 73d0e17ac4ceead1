/** Leaflet's modules one by one; its types describe the whole. */
declare module 'leaflet/src/core/Browser.js' {
  export { Browser as default } from 'leaflet';
}
declare module 'leaflet/src/layer/GeoJSON.js' {
  export { geoJSON } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Renderer.getRenderer.js';
declare module 'leaflet/src/layer/vector/SVG.js' {
  export { svg } from 'leaflet';
}
declare module 'leaflet/src/map/Map.js' {
  export { Map, map as createMap } from 'leaflet';
}
declare module 'leaflet/src/map/handler/*' {
  import type { Handler } from 'leaflet';

  type Part = new (...options: unknown[]) => Handler;
  export const BoxZoom: Part;
  export const DoubleClickZoom: Part;
  export const Drag: Part;
  export const Keyboard: Part;
  export const ScrollWheelZoom: Part;
  export const TouchZoom: Part;
}
