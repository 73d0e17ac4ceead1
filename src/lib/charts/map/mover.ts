import type { MapFrame } from '../../layout/map-frames.ts';

/** What lets a reader move the map: it takes over the frame that was prerendered. */
export interface MoverProps {
  /** The frame to start from and to come back to. */
  home: MapFrame;
  /** Where the fine basemap is fetched from once somebody zooms in. */
  basemapUrl: string | undefined;
  /** Told the new frame as the map moves, or null when it is back where it was. */
  onmove: (frame: MapFrame | null) => void;
  /** Told when the fine basemap lies beneath. */
  onfine: () => void;
}
