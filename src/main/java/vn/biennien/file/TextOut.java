package vn.biennien.file;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The program of the child process that takes the words out of one file: whatever a file does to
 * it, the archive goes on. Called with a type and a path; writes UTF-8 to standard output, or ends
 * with {@link #BROKEN}. Any other end says nothing about the file.
 */
final class TextOut {
  /** Of a file that was looked into and cannot be read: damaged, shut by a password. */
  static final int BROKEN = 3;

  private TextOut() {}

  public static void main(String[] arguments) {
    String text;
    try {
      text = text(FileType.valueOf(arguments[0]), Path.of(arguments[1]));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      System.exit(BROKEN);
      return;
    }
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }

  private static String text(FileType type, Path file) throws IOException {
    return switch (type) {
      case PDF -> pdf(file.toFile());
      case DOCX -> word(file);
      default -> FileType.decode(Files.readAllBytes(file));
    };
  }

  /** Lines of one paragraph are one line: a paragraph is what the archive numbers. */
  private static String pdf(File file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator(" ");
      stripper.setParagraphStart("\n");
      stripper.setPageStart("\n");
      return tidy(stripper.getText(document));
    }
  }

  private static String word(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      return tidy(
          document.getBodyElements().stream()
              .flatMap(element -> lines(element).stream())
              .collect(Collectors.joining("\n")));
    }
  }

  private static List<String> lines(IBodyElement element) {
    return switch (element) {
      case XWPFParagraph paragraph -> List.of(paragraph.getText());
      case XWPFTable table ->
          table.getRows().stream()
              .map(row ->
                  row.getTableCells().stream()
                      .map(XWPFTableCell::getText)
                      .map(cell -> cell.replace('\n', ' '))
                      .collect(Collectors.joining("\t")))
              .toList();
      default -> List.of();
    };
  }

  private static String tidy(String text) {
    return text.replace("\r\n", "\n")
        .replace('\u00a0', ' ')
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
