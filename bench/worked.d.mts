export function worked(): number
