export const rule = {
