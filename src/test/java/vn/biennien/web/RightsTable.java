package vn.biennien.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Which role a route asks for at least. */
final class RightsTable {
  /** Who asks; each may do what those before may. */
  enum Role {
    ANYONE,
    READER,
    EDITOR,
    ADMIN;

    RequestPostProcessor signedIn() {
      return switch (this) {
        case ANYONE -> anonymous();
        case READER -> user("doc").roles("READER");
        case EDITOR -> user("bien-tap").roles("EDITOR", "READER");
        case ADMIN -> user("quan-tri").roles("ADMIN", "EDITOR", "READER");
      };
    }

    boolean may(Role least) {
      return compareTo(least) >= 0;
    }

    boolean reads(String sensitivity) {
      return switch (sensitivity) {
        case "public" -> true;
        case "internal" -> may(READER);
        default -> may(EDITOR);
      };
    }
  }

  /** The least role for each route: decided here, not read from the program. */
  static final Map<String, Role> TABLE = new TreeMap<>();

  private static void routes(Role least, String... routes) {
    for (String route : routes) {
      TABLE.put(route, least);
    }
  }

  static {
    routes(
        Role.ANYONE,
        "GET /",
        "GET /login",
        "GET /setup/{token}",
        "POST /setup/{token}",
        "GET /invitations/{token}",
        "POST /invitations/{token}",
        "GET /search",
        "GET /search/names",
        "GET /api/v1/search",
        "GET /search.csv",
        "GET /search.xlsx",
        "GET /{list:commitments|chains|meetings|documents|gates|people}.csv",
        "GET /{list:commitments|chains|meetings|documents|gates|people}.xlsx",
        "GET /meetings",
        "GET /meetings/{id}",
        "GET /meetings/{id}/print",
        "GET /meetings/{id}/print.pdf",
        "GET /meetings/{id:\\d+}.pdf",
        "GET /meetings/{id}/print.docx",
        "GET /meetings/{id:\\d+}.docx",
        "GET /api/v1/meetings",
        "GET /api/v1/meetings/{id}",
        "GET /documents",
        "GET /documents/{id}",
        "GET /documents/{id}/original",
        "GET /documents/{id}/files/{file}",
        "GET /documents/{document}/passages/{number}/similar",
        "GET /api/v1/documents",
        "GET /api/v1/documents/{id}",
        "GET /api/v1/documents/{id}/annotation",
        "GET /commitments",
        "GET /commitments/{id}",
        "GET /commitments/print",
        "GET /commitments/print.pdf",
        "GET /commitments.pdf",
        "GET /commitments/print.docx",
        "GET /commitments.docx",
        "GET /api/v1/commitments",
        "GET /api/v1/commitments/{id}",
        "GET /chains",
        "GET /chains/{id}",
        "GET /people",
        "GET /people/{id}",
        "GET /api/v1/people",
        "GET /api/v1/people/{id}",
        "GET /gates",
        "GET /gates/{slug}",
        "GET /gates/{slug}/print",
        "GET /gates/{slug}/print.pdf",
        "GET /gates/{slug:[a-z0-9-]+}.pdf",
        "GET /gates/{slug}/print.docx",
        "GET /gates/{slug:[a-z0-9-]+}.docx",
        "GET /api/v1/gates",
        "GET /api/v1/gates/{slug}",
        "GET /jurisdictions",
        "GET /jurisdictions/{slug}",
        "GET /charts",
        "GET /map",
        "GET /gaps",
        "GET /briefings",
        "GET /briefing",
        "GET /briefing.pdf",
        "GET /briefing.docx",
        "GET /briefings/{id:\\d+}.pdf");
    routes(Role.READER, "GET /account", "POST /account/name", "POST /account/password");
    routes(
        Role.EDITOR,
        "GET /tasks",
        "GET /duplicates",
        "GET /import",
        "POST /import",
        "GET /import/files",
        "POST /import/files",
        "GET /import/files/{id}",
        "POST /api/v1/imports",
        "POST /briefings",
        "GET /meetings/new",
        "POST /meetings",
        "GET /meetings/{id}/documents/new",
        "POST /meetings/{id}/documents",
        "GET /meetings/{id}/review",
        "POST /meetings/{id}/review",
        "GET /documents/{id}/parts",
        "GET /documents/{id}/passages/{number}/edit",
        "POST /documents/{id}/passages/{number}/edit",
        "POST /documents/{id}/passages/{number}/furniture",
        "GET /documents/{id}/files/new",
        "POST /documents/{id}/files",
        "GET /documents/{id}/commitments/new",
        "POST /documents/{id}/commitments",
        "GET /documents/{id}/participants/new",
        "POST /documents/{id}/participants",
        "GET /documents/{id}/figures/new",
        "POST /documents/{id}/figures",
        "GET /documents/{id}/{path}/new",
        "POST /documents/{id}/{path}/new",
        "GET /gates/new",
        "POST /gates/new",
        "GET /jurisdictions/new",
        "POST /jurisdictions/new",
        "GET /people/new",
        "POST /people/new",
        "GET /chains/new",
        "POST /chains/new",
        "GET /commitments/{id}/stages/new",
        "POST /commitments/{id}/stages",
        "POST /chains/{id}/links",
        "GET /{path}/{key}/edit",
        "POST /{path}/{key}/edit",
        "GET /{path}/{key}/history",
        "GET /{path}/{key}/removal",
        "POST /{path}/{key}/removal",
        "GET /{path}/{key}/merge",
        "POST /{path}/{key}/merge");
    routes(
        Role.ADMIN,
        "POST /history/{change}/undo",
        "GET /settings",
        "GET /settings/accounts",
        "POST /settings/accounts/invitations",
        "POST /settings/accounts/invitations/{id}/revocation",
        "POST /settings/accounts/{id}/role",
        "POST /settings/accounts/{id}/enabled",
        "POST /settings/accounts/{id}/jurisdictions",
        "GET /settings/audit",
        "GET /settings/removed",
        "GET /settings/office",
        "POST /settings/office",
        "GET /settings/tokens",
        "POST /settings/tokens",
        "POST /settings/tokens/{id}/revocation",
        "POST /settings/quarantine/removal",
        "GET /search-index",
        "POST /search-index/check",
        "POST /search-index/rebuild",
        "POST /sample",
        "GET /sample/removal",
        "POST /sample/removal");
  }

  private RightsTable() {}
}
