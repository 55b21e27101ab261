declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function distance(a: string, b: string, options?: { ignoreCase?: boolean; dj?: number }): number
}
