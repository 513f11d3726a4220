/** The ids by which the outside knows rows: base64url of `Type:uuid`. The API reads them; webhooks carry them. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}
