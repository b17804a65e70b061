package vn.biennien.export.paper;

/**
 * A page could not be made into a PDF: a fault of the template or of the renderer, never of the
 * reader.
 */
public class PdfRenderingException extends RuntimeException {

  PdfRenderingException(Throwable cause) {
    super("The page could not be rendered as PDF", cause);
  }
}
