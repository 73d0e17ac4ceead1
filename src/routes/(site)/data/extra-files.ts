/** The files beside the datasets, and what each is for. */
export const EXTRA_FILES = [
  { file: 'meetings.geojson', description: 'The meetings for a map: GeoJSON.' },
  { file: 'network.gexf', description: 'Actors and ties for Gephi: GEXF.' },
  { file: 'network.graphml', description: 'Actors and ties for other network tools: GraphML.' },
  { file: 'timeline.ics', description: 'The meetings for a calendar: iCalendar.' },
  { file: 'actor_aliases.csv', description: 'Every form of every name, one a row.' },
  {
    file: 'record_evidence.csv',
    description: 'Which span supports or contradicts which record, one pair a row.',
  },
  { file: 'network-layout.json', description: 'Where each actor is drawn.' },
  {
    file: 'withdrawn.json',
    description: 'Records that were published and are no longer there, with the reason.',
  },
  { file: 'datapackage.json', description: 'Files, columns and types for programs: Data Package v2.' },
  { file: 'run.json', description: 'What the build read and wrote, with the warnings it gave.' },
] as const;
