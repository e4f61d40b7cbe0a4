/** Where the content of an attachment lies in the store: in a folder by the last two digits of its id. */
export const attachmentKey = (id: string): string => `${id.slice(-2)}/${id}`;
