/** The parts of Leaflet that move the map: without its tiles, layers, controls, popups and tooltips it weighs a third. */
import 'leaflet/src/layer/Layer.js';
import { BoxZoom } from 'leaflet/src/map/handler/Map.BoxZoom.js';
import { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js';
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map } from 'leaflet/src/map/Map.js';

Object.assign(Map, { BoxZoom, DoubleClickZoom, Drag, Keyboard, ScrollWheelZoom, TouchZoom });

export { default as Browser } from 'leaflet/src/core/Browser.js';
export { createMap } from 'leaflet/src/map/Map.js';
