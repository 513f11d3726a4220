export const map = {
  editor: {
    help: 'Arrow keys move among junctions and sensors, Enter selects, plus and minus zoom, 0 shows all. Everything that can be drawn here can be written in the table below.',
    loading: 'Loading the map',
  },
} as const;
