package vn.biennien.shared;

/** The policies that every answer carries, also those that come before any page is reached. */
public final class SecurityHeaders {
  /** Content-Security-Policy: only our own files, no inline script or style. */
  public static final String CONTENT =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}
}
