package vn.biennien.ingest;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends articles as the scripts do, signed in as an editor. */
final class ImportSender {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc web;

  ImportSender(MockMvc web) {
    this.web = web;
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {
    long id() {
      return body.get("id").longValue();
    }

    /** Where the faults are, as the answer names them. */
    List<String> pointers() {
      return body.get("errors").valueStream().map(e -> e.get("pointer").stringValue()).toList();
    }

    List<String> details() {
      return body.get("errors").valueStream().map(e -> e.get("detail").stringValue()).toList();
    }
  }

  Answer send(ArticleExample article) throws Exception {
    return send(article.bytes(), article.json());
  }

  Answer sendText(byte[] text) throws Exception {
    return send(text, null);
  }

  Answer sendAs(String sensitivity, ArticleExample article) throws Exception {
    return send(article.bytes(), article.json(), sensitivity);
  }

  Answer send(byte[] text, byte[] annotation) throws Exception {
    return send(text, annotation, null);
  }

  private Answer send(byte[] text, byte[] annotation, String sensitivity) throws Exception {
    MockMultipartHttpServletRequestBuilder request =
        multipart("/api/v1/imports")
            .file(new MockMultipartFile("text", "hội đàm.txt", "text/plain", text));
    if (annotation != null) {
      request.file(
          new MockMultipartFile("annotation", "hội đàm.json", "application/json", annotation));
    }
    if (sensitivity != null) {
      request.param("sensitivity", sensitivity);
    }
    request.with(user("bien-tap").roles("EDITOR", "READER"));
    return answer(web.perform(request).andReturn().getResponse());
  }

  JsonNode annotation(long document) throws Exception {
    return answer(
            web.perform(get("/api/v1/documents/" + document + "/annotation"))
                .andReturn()
                .getResponse())
        .body();
  }

  private static Answer answer(MockHttpServletResponse response) throws Exception {
    return new Answer(
        response.getStatus(), JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8)));
  }
}
