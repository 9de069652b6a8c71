"""What can be wrong with an archive, found file by file and then between files, and mended where that is sure."""
