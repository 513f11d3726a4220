export const map = {
  links: 'lines: the strongest links of the graph “{graph}”, in the mean of their ends; no roads',
  loading: 'Loading the map',
  help: 'Arrow keys move among the sensors, Enter selects, plus and minus zoom, 0 shows all.',
  helpWithChoice:
    'Arrow keys move among the sensors, Enter selects, Shift with Enter adds, plus and minus zoom, 0 shows all.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all sensors',
  lasso: 'Draw a line around sensors',
  lassoHelp: 'Draw a line around sensors, also by dragging with Shift; Shift adds to what is chosen',
  swipe: 'Where the two maps meet',
  swipeValue: 'left map {share} % of the width',
  editor: {
    help: 'Arrow keys move among junctions and sensors, Enter selects, plus and minus zoom, 0 shows all. Everything that can be drawn here can be written in the table below.',
    loading: 'Loading the map',
  },
} as const;
