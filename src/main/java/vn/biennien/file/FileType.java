package vn.biennien.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lombok.AccessLevel;
import lombok.Getter;

/** What a file is, judged by its bytes: neither its name nor what a browser says is believed. */
enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  TIFF("image/tiff", "tif"),
  TEXT("text/plain", "txt");

  private static final int MOST_ENTRIES = 10_000;

  @Getter(AccessLevel.PACKAGE)
  private final String mediaType;

  @Getter(AccessLevel.PACKAGE)
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** Whether words can be taken from it without recognising them in a picture. */
  boolean hasText() {
    return this == PDF || this == DOCX || this == TEXT;
  }

  /** Empty for what the archive does not take. */
  static Optional<FileType> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(1024);
    }
    String begins = new String(head, StandardCharsets.ISO_8859_1);
    if (begins.contains("%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins.startsWith("PK\u0003\u0004")) {
      return isWord(file) ? Optional.of(DOCX) : Optional.empty();
    }
    if (begins.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (begins.startsWith("II*\0") || begins.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    return isText(file) ? Optional.of(TEXT) : Optional.empty();
  }

  /** A Word file without macros. */
  private static boolean isWord(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean document = false;
      int entries = 0;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        String name = e.nextElement().getName();
        if (++entries > MOST_ENTRIES || name.endsWith("vbaProject.bin")) {
          return false;
        }
        document |= name.equals("word/document.xml");
      }
      return document;
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean isText(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = decode(bytes);
      return !text.isBlank() && text.indexOf('\0') < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** UTF-8, or UTF-16 where its mark says so. */
  static String decode(byte[] bytes) throws CharacterCodingException {
    var charset =
        bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                    || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
