package insertionhours.evidence;

/**
 * A file that may be kept.
 *
 * @param name cleaned
 * @param content as it is kept: of a picture what was written anew
 */
record CheckedFile(String name, FileType type, byte[] content) {}
