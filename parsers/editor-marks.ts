/** Bookmarks an editor leaves for itself: they name no place of the document. */
export const isEditorMark = (name: string): boolean => /^(_GoBack|_Hlk\d+|OLE_LINK\d+|_MON_\d+)$/.test(name)
