/** Where the content of an attachment lies in the store: in a folder by the last two digits of its id. */
export const attachmentKey = (id: string): string => `${id.slice(-2)}/${id}`;

/** Where the small picture of a photo lies, once it has been made. */
export const thumbnailKey = (id: string): string => `thumbnails/${attachmentKey(id)}`;
