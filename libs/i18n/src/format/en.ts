export const en = {
  zoneTime: (city: string) => `${city} time`,
};
