package dev.manylite.gateway;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file could not be used, in the words of the operating system instead of Java's classes. */
final class FileReason {
  private FileReason() {}

  static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return "not a directory";
    }
    String reason =
        failure instanceof FileSystemException specific
            ? specific.getReason()
            : failure.getMessage();
    return reason == null || reason.isEmpty()
        ? "input/output error"
        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
