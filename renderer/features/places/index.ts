// The map itself is in map-view.tsx, to be loaded when it is first shown.
export { copiedPlaces, pastedPlaces, type CopiedPlace } from './copied-places.ts'
export { PlacesField } from './places-field.tsx'
export { PlaceSearch } from './place-search.tsx'
